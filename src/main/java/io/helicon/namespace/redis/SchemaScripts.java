package io.helicon.namespace.redis;

/**
 * What Redis does for the registry of schemas, in its own language, each in one step that nothing comes between.
 *
 * <p>KEYS: the texts, the revision. The first revision is the time and not 1, so that a registry that was lost and begun
 * anew never comes to a revision that somebody still remembers.
 */
final class SchemaScripts {
    private static final String REVISION = """
            local revision = redis.call('GET', KEYS[2]) or '0'
            """;

    private static final String IF_UNCHANGED = REVISION + """
            if revision ~= ARGV[1] then return 0 end
            if revision == '0' then
                local time = redis.call('TIME')
                redis.call('SET', KEYS[2], string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000)))
            else
                redis.call('INCR', KEYS[2])
            end
            """;

    /** Answer: the revision, then each name and its text. */
    static final String READ = REVISION + """
            local answer = redis.call('HGETALL', KEYS[1])
            table.insert(answer, 1, revision)
            return answer
            """;

    /** ARGV: the revision at which the change was judged, the name, the text. Answer: 1, or 0 when it is another one. */
    static final String PUT = IF_UNCHANGED + """
            redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
            return 1
            """;

    /** ARGV: the revision at which the change was judged, the name. Answer: 1, or 0 when it is another one. */
    static final String REMOVE = IF_UNCHANGED + """
            redis.call('HDEL', KEYS[1], ARGV[2])
            return 1
            """;

    private SchemaScripts() {}
}
