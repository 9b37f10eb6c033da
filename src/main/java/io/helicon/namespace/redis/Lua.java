package io.helicon.namespace.redis;

/**
 * The parts of this edge's programs, in Redis's own language.
 *
 * <p>A program that changes begins with {@link #STAMP}, {@link #BEGINNING}, and {@link #JOINED} or {@link #APART}.
 */
final class Lua {
    /** Milliseconds of the epoch as RFC 3339; the days are counted from March on, so that a leap day is a year's last. */
    static final String STAMP = """
            local function stamp(ms)
                local days = math.floor(ms / 86400000)
                local rest = ms - days * 86400000
                local shifted = days + 719468
                local era = math.floor(shifted / 146097)
                local doe = shifted - era * 146097
                local yoe = math.floor((doe - math.floor(doe / 1460) + math.floor(doe / 36524)
                    - math.floor(doe / 146096)) / 365)
                local doy = doe - (365 * yoe + math.floor(yoe / 4) - math.floor(yoe / 100))
                local fromMarch = math.floor((5 * doy + 2) / 153)
                local day = doy - math.floor((153 * fromMarch + 2) / 5) + 1
                local month = fromMarch < 10 and fromMarch + 3 or fromMarch - 9
                local year = yoe + era * 400 + (month <= 2 and 1 or 0)
                local seconds = math.floor(rest / 1000)
                return string.format('%04d-%02d-%02dT%02d:%02d:%02d.%03dZ', year, month, day,
                    math.floor(seconds / 3600), math.floor(seconds / 60) % 60, seconds % 60, rest % 1000)
            end
            """;

    /**
     * The time, the words for recording events, and the expiry of what a session has.
     *
     * <p>{@code settle} removes what is over, and lets the whole key end with its last document if all of them end; not
     * while events wait in it.
     */
    static final String BEGINNING = """
            local time = redis.call('TIME')
            local now = time[1] * 1000 + math.floor(time[2] / 1000)
            local clock = stamp(now)
            local given, leading = tonumber(ARGV[1]), tonumber(ARGV[2])
            local at = 3 + leading
            local function over(ends)
                local due = ends and tonumber(ends)
                return due and due <= now
            end
            local function isName(field) return string.sub(field, 1, 1) ~= '_' end
            local function settle(key)
                local present, ends, names, timed, latest = {}, {}, 0, 0, 0
                for _, field in ipairs(redis.call('HKEYS', key)) do
                    if string.sub(field, 1, 9) == '_expires:' then
                        ends[#ends + 1] = field
                    else
                        present[field] = true
                    end
                end
                for _, field in ipairs(ends) do
                    local name = string.sub(field, 10)
                    local due = redis.call('HGET', key, field)
                    if not present[name] or over(due) then
                        redis.call('HDEL', key, name, field)
                        present[name] = nil
                    elseif tonumber(due) then
                        timed, latest = timed + 1, math.max(latest, tonumber(due))
                    end
                end
                for field in pairs(present) do
                    if isName(field) then names = names + 1 end
                end
                if timed == 0 then redis.call('HDEL', key, '_expires') end
                if timed > 0 and timed == names and not present['_event'] then
                    redis.call('PEXPIREAT', key, string.format('%.0f', latest))
                else
                    redis.call('PERSIST', key)
                end
                return names
            end
            """;

    /** Events are recorded by this program itself: before the text of the recording, and behind it. */
    static final String JOINED = """
            local function record(KEYS, ARGV)
            %s
            end
            local places, words = {}, {}
            for i = 1, given do places[i] = KEYS[i] end
            for i = 1, leading do words[i] = ARGV[2 + i] end
            local function tell(key, type, json, data)
                for _, word in ipairs({'1', type, json, data}) do words[#words + 1] = word end
            end
            local function announce()
                if #words > leading then record(places, words) end
            end
            local function waiting(key) return false end
            local function isBehind(key) return false end
            """;

    /** Events wait in the session's own hash, in the order of their ids, until somebody has recorded them. */
    static final String APART = """
            local function tell(key, type, json, data)
                local ids = redis.call('HGET', key, '_event')
                local last = ids and tonumber(string.match(ids, '%d+$')) or 0
                local id = string.format('%.0f', math.max(last + 1, time[1] * 1000000 + time[2]))
                redis.call('HSET', key, '_event:' .. id, type .. '\\n' .. data, '_event', ids and ids .. ' ' .. id or id)
            end
            local function announce() end
            local function waiting(key)
                local events = {}
                for id in string.gmatch(redis.call('HGET', key, '_event') or '', '%d+') do
                    events[#events + 1] = id
                    events[#events + 1] = redis.call('HGET', key, '_event:' .. id)
                end
                return events
            end
            local function isBehind(key)
                local _, count = string.gsub(redis.call('HGET', key, '_event') or '', '%d+', '')
                return count >= 100
            end
            """;

    private Lua() {}
}
