package io.helicon.event.redis;

/** What Redis does for the history, in its own language. */
final class Scripts {
    /**
     * Records events of one partition and announces them.
     *
     * <p>KEYS: the clock; of each root its log and last. ARGV: the channel, a name for a new epoch, the partition, the
     * number of roots; of each root its count and age in ms; of each event the number of its root, its type, its type as
     * JSON, its data. Answer: epoch, ms, and the seq of the first, after which those of the others follow.
     *
     * <p>It is also the body of a function in the programs of others ({@link io.helicon.event.EventRecording}): it knows
     * nothing but its KEYS and ARGV.
     *
     * <p>The clock moves first: should the rest fail, no id is given twice. A log whose last is of another epoch, or gone,
     * is what a lost history left behind, and begins anew; what came before its first event is then told as lost, unless
     * the epoch itself is younger than the age: then there was nothing.
     */
    static final Script APPEND = new Script("""
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local clock = redis.call('HMGET', KEYS[1], 'epoch', 'ms', 'seq', 'since')
            local epoch, ms, seq, since = clock[1], tonumber(clock[2]), tonumber(clock[3]), tonumber(clock[4])
            if not epoch then epoch, ms, seq, since = ARGV[2], 0, 0, now end
            if now > ms then ms, seq = now, -1 end
            local roots = tonumber(ARGV[4])
            local events = 5 + 2 * roots
            local first = string.format('%.0f', seq + 1)
            local text = string.format('%.0f', ms)
            local final = string.format('%.0f', seq + (#ARGV - events + 1) / 4)
            redis.call('HSET', KEYS[1], 'epoch', epoch, 'ms', text, 'seq', final,
                'since', string.format('%.0f', since))
            local prev = {}
            for root = 1, roots do
                local age = tonumber(ARGV[4 + 2 * root])
                local last = redis.call('GET', KEYS[2 * root + 1])
                if last and string.sub(last, 1, #epoch + 1) == epoch .. ' ' then
                    prev[root] = string.sub(last, #epoch + 2)
                else
                    redis.call('DEL', KEYS[2 * root])
                    local floor = now - age
                    prev[root] = floor > since and string.format('%.0f-0', floor) or '0-0'
                end
            end
            for event = events, #ARGV, 4 do
                local root = tonumber(ARGV[event])
                seq = seq + 1
                local id = text .. '-' .. string.format('%.0f', seq)
                redis.call('XADD', KEYS[2 * root], id, 'type', ARGV[event + 1], 'data', ARGV[event + 3],
                    'prev', prev[root])
                redis.call('PUBLISH', ARGV[1],
                    '{"meta":{"type":' .. ARGV[event + 2] .. ',"id":"' .. ARGV[3] .. '.' .. epoch .. '.' .. id
                        .. '"},"data":' .. ARGV[event + 3] .. '}')
                prev[root] = id
            end
            for root = 1, roots do
                local age = ARGV[4 + 2 * root]
                redis.call('XTRIM', KEYS[2 * root], 'MAXLEN', '~', ARGV[3 + 2 * root])
                redis.call('XTRIM', KEYS[2 * root], 'MINID', '~', string.format('%.0f', math.max(0, now - age)))
                redis.call('PEXPIRE', KEYS[2 * root], age)
                redis.call('SET', KEYS[2 * root + 1], epoch .. ' ' .. prev[root], 'PX', age)
            end
            return {epoch, text, first}
            """);

    /**
     * Reads a partition's clock, and begins an epoch when there is none.
     *
     * <p>KEYS: the clock. ARGV: a name for a new epoch. Answer: epoch, ms, seq. A new epoch begins now and not at 0, so
     * that whoever starts there is not taken for somebody who was away since 1970.
     */
    static final Script TIP = new Script("""
            local clock = redis.call('HMGET', KEYS[1], 'epoch', 'ms', 'seq')
            if clock[1] then return clock end
            local time = redis.call('TIME')
            local now = string.format('%.0f', time[1] * 1000 + math.floor(time[2] / 1000))
            redis.call('HSET', KEYS[1], 'epoch', ARGV[1], 'ms', now, 'seq', '0', 'since', now)
            return {ARGV[1], now, '0'}
            """);

    private Scripts() {}
}
