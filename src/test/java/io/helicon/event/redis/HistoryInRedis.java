package io.helicon.event.redis;

import io.helicon.event.EventConfig;
import io.helicon.event.EventLog;
import io.helicon.event.EventRecording;
import io.vertx.mutiny.redis.client.Redis;
import java.time.Duration;

/** The history in Redis, for the tests of others who record in it. */
public final class HistoryInRedis {
    private HistoryInRedis() {}

    public static EventLog log(Redis redis, EventConfig config) {
        return new RedisEventLog(redis, config, Duration.ofSeconds(5));
    }

    public static EventRecording recording(EventConfig config) {
        return new RedisEventRecording(config);
    }
}
