package io.helicon.namespace.redis;

import io.helicon.event.EventRecording;

/**
 * What Redis does for documents.
 *
 * <p>Nothing in them fails for one session alone but its first command, when what is there is no hash; that is answered in
 * the place of that session, so that neighbours do not notice.
 *
 * @param change writes, deletes and clears, of several sessions at once
 * @param told takes out of a session which of its events are recorded
 */
record Programs(Program change, Program told) {
    /**
     * Reads of several sessions.
     *
     * <p>KEYS: those of the sessions. ARGV, of each: {@code 1} if all names are wanted, the number of documents wanted,
     * their names. Answer, of each: what is wrong, the names, and of each wanted the text and when it ends. The time is
     * asked for only when something ends.
     */
    static final Program READ = new Program("""
            local now
            local function over(ends)
                local due = ends and tonumber(ends)
                if due and not now then
                    local time = redis.call('TIME')
                    now = time[1] * 1000 + math.floor(time[2] / 1000)
                end
                return due and due <= now
            end
            local function names(key)
                local fields = redis.pcall('HKEYS', key)
                if fields.err then return fields end
                local gone, live = {}, {}
                for _, field in ipairs(fields) do
                    if string.sub(field, 1, 9) == '_expires:' and over(redis.call('HGET', key, field)) then
                        gone[string.sub(field, 10)] = true
                    end
                end
                for _, field in ipairs(fields) do
                    if string.sub(field, 1, 1) ~= '_' and not gone[field] then live[#live + 1] = field end
                end
                return live
            end
            local answers, at = {}, 1
            for i, key in ipairs(KEYS) do
                local live = ARGV[at] == '1' and names(key) or {}
                local count = tonumber(ARGV[at + 1])
                local err, texts = live.err or '', {}
                for j = at + 2, at + 1 + count do
                    local found = redis.pcall('HMGET', key, ARGV[j], '_expires:' .. ARGV[j])
                    err = found.err or err
                    local good = not found.err and found[1] and not over(found[2])
                    texts[#texts + 1] = good and found[1]
                    texts[#texts + 1] = good and found[2]
                end
                answers[i] = err == '' and {err, live, texts} or {err}
                at = at + 2 + count
            end
            return answers
            """);

    /**
     * Changes of several sessions, one after the other.
     *
     * <p>KEYS: those of the recording; of each change its session's. ARGV: the numbers of the recording's keys and
     * arguments, the latter; how many namespaces a session may have; of each change what {@link Change} says. Answer, of
     * each: the name of its mistake or what is wrong, or nothing; the time, or how many documents were removed; when it
     * ends; the events that wait, ids and texts.
     */
    private static final String CHANGE = """
            local function tellOf(key, i, ns, change)
                local session, sessionJson = ARGV[i + 2], ARGV[i + 4]
                local json = ARGV[i + 3]
                if json == '' then
                    json = '"' .. string.gsub(ns, '["\\\\]', '\\\\%0') .. '"'
                end
                tell(key, 'namespace:' .. ns .. ':' .. session,
                    '"namespace:' .. string.sub(json, 2, -2) .. ':' .. string.sub(sessionJson, 2, -2) .. '"',
                    '{"session":' .. sessionJson .. ',"namespace":' .. json .. ',"change":' .. change .. '"}')
            end
            local function holds(text, i)
                local kind = ARGV[i + 8]
                if kind == 'NONE' then return true end
                if kind == 'PRESENT' then return text end
                if kind == 'ABSENT' then return not text end
                local tag, found = text and redis.sha1hex(text), false
                for j = i + 10, i + 9 + ARGV[i + 9] do found = found or tag == ARGV[j] end
                return found == (kind == 'ONE_OF')
            end
            local function later(text, head)
                local was = text and string.sub(text, 1, #head) == head and string.sub(text, #head + 1, #head + 24)
                local isTime = was and string.find(was, '^%d%d%d%d%-%d%d%-%d%dT%d%d:%d%d:%d%d%.%d%d%dZ$')
                return isTime and was > clock and was or clock
            end
            local function isFull(key, timed)
                if redis.call('HLEN', key) < most then return false end
                if timed then settle(key) end
                local names = 0
                for _, field in ipairs(redis.call('HKEYS', key)) do
                    if isName(field) then names = names + 1 end
                end
                return names >= most
            end
            local function clear(key, i)
                local names, live = redis.call('HKEYS', key), 0
                table.sort(names)
                for _, ns in ipairs(names) do
                    if isName(ns) and not over(redis.call('HGET', key, '_expires:' .. ns)) then
                        live = live + 1
                        local _, length = string.gsub(ns, '[^\\128-\\191]', '')
                        if length > 0 and length <= 256 and not string.find(ns, '%c') then
                            tellOf(key, i, ns, '"deleted","modified":"' .. clock)
                        end
                    end
                end
                for _, field in ipairs(names) do
                    if string.sub(field, 1, 6) ~= '_event' then redis.call('HDEL', key, field) end
                end
                redis.call('PERSIST', key)
                return {'', tostring(live), '', waiting(key)}
            end
            local function delete(key, i, modified, timed)
                local ns = ARGV[i + 1]
                redis.call('HDEL', key, ns, '_expires:' .. ns)
                tellOf(key, i, ns, '"deleted","modified":"' .. modified)
                if timed then settle(key) end
                return {'', modified, '', waiting(key)}
            end
            local function write(key, i, modified, found)
                local ns, expiry, due = ARGV[i + 1], ARGV[i + 7], ''
                local json = ARGV[i + 5] .. modified .. ARGV[i + 6]
                if expiry == 'KEEP' then
                    due = found.ends or ''
                elseif expiry ~= 'NEVER' then
                    due = string.format('%.0f', now + expiry)
                end
                if due ~= '' then
                    redis.call('HSET', key, ns, json, '_expires:' .. ns, due, '_expires', '1')
                else
                    redis.call('HSET', key, ns, json)
                    if found[2] then redis.call('HDEL', key, '_expires:' .. ns) end
                end
                tellOf(key, i, ns, '"written","modified":"' .. modified .. '","etag":"' .. redis.sha1hex(json))
                if found[3] or due ~= '' then settle(key) end
                return {'', modified, due, waiting(key)}
            end
            local function change(key, i)
                local kind, ns = ARGV[i], ARGV[i + 1]
                local found = redis.pcall('HMGET', key, ns, '_expires:' .. ns, '_expires')
                if found.err then return {found.err} end
                if isBehind(key) then return {'BEHIND', '', '', waiting(key)} end
                if kind == 'cleared' then return clear(key, i) end
                local text = not over(found[2]) and found[1]
                found.ends = text and found[2]
                if kind == 'deleted' and not text then return {'NOT_FOUND'} end
                if not holds(text, i) then return {'PRECONDITION_FAILED'} end
                local modified = later(text, ARGV[i + 5])
                if kind == 'deleted' then return delete(key, i, modified, found[3]) end
                if not text and isFull(key, found[3]) then return {'TOO_MANY_NAMESPACES'} end
                return write(key, i, modified, found)
            end
            local answers = {}
            for i = given + 1, #KEYS do
                answers[i - given] = change(KEYS[i], at)
                at = at + 10 + ARGV[at + 9]
            end
            announce()
            return answers
            """;

    /** KEYS: the session's. ARGV: 0, 0, the ids of events. Answer: nothing. */
    private static final String TOLD = """
            local gone = {}
            for i = at, #ARGV do
                gone[ARGV[i]] = true
                redis.call('HDEL', KEYS[1], '_event:' .. ARGV[i])
            end
            local left = {}
            for id in string.gmatch(redis.call('HGET', KEYS[1], '_event') or '', '%d+') do
                if not gone[id] then left[#left + 1] = id end
            end
            if #left > 0 then
                redis.call('HSET', KEYS[1], '_event', table.concat(left, ' '))
            else
                redis.call('HDEL', KEYS[1], '_event')
            end
            if redis.call('HEXISTS', KEYS[1], '_expires') == 1 then settle(KEYS[1]) end
            return ''
            """;

    /** Of a Redis that has all keys in one place. */
    static Programs joined(EventRecording recording) {
        return of(Lua.JOINED.formatted(recording.program()));
    }

    /** Of a Redis Cluster, in which a session and the history are in different places. */
    static Programs apart() {
        return of(Lua.APART);
    }

    private static Programs of(String telling) {
        String beginning = Lua.STAMP + Lua.BEGINNING + telling;
        return new Programs(
                new Program(beginning + "local most = tonumber(ARGV[at])\nat = at + 1\n" + CHANGE),
                new Program(beginning + TOLD));
    }
}
