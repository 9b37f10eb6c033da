package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.BOOLEAN;
import static io.helicon.runtime.SettingType.COUNT;
import static io.helicon.runtime.SettingType.NAME;
import static io.helicon.runtime.SettingType.atLeast;
import static io.helicon.runtime.SettingType.between;
import static io.helicon.runtime.SettingType.oneOf;
import static io.helicon.runtime.SettingType.upFrom;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What the event room reads. */
final class EventSettings {
    private static final SettingType SOURCE = oneOf("redis", "mock");
    private static final SettingType OVERFLOW = oneOf("disconnect", "drop-oldest");
    private static final SettingType GIVING_UP = oneOf("alive", "die");
    private static final SettingType AGE = atLeast(Duration.ofSeconds(1));

    /** Of what is done again and again, or waited for. */
    private static final SettingType INTERVAL = atLeast(Duration.ofMillis(10));

    private static final List<Setting> SOURCES = List.of(
            event("channel", "helicon:events", NAME, "Redis channel of recorded events"),
            event("channels", "", EventText.CHANNELS, "further Redis channels, on which others publish")
                    .also("PLASMA_SUBSCRIBER_REDIS_CHANNELS"),
            event("source", "redis", SOURCE, "redis, or mock: made-up events").also("PLASMA_SUBSCRIBER_TYPE"),
            event("mock.interval", "1s", INTERVAL, "how often one is made up").also("PLASMA_SUBSCRIBER_MOCK_INTERVAL"),
            event("redis.timeout", "1s", INTERVAL, "longest silence of the connection that hears events")
                    .also("PLASMA_SUBSCRIBER_REDIS_TIMEOUT"),
            event("redis.retry.interval", "5s", INTERVAL, "longest pause between two tries to hear Redis again")
                    .also("PLASMA_SUBSCRIBER_REDIS_RETRY_INTERVAL"),
            event("redis.max.retry", "0", COUNT, "tries in a row that may fail; 0 is without end")
                    .also("PLASMA_SUBSCRIBER_REDIS_MAX_RETRY"),
            row(
                            "events.redis.over.max.retry",
                            "alive",
                            GIVING_UP,
                            "what then: alive goes on trying, die ends the server with exit code 1")
                    .readAs("event.over-max-retry-behavior")
                    .also("PLASMA_SUBSCRIBER_REDIS_OVER_MAX_RETRY_BEHAVIOR"));

    private static final List<Setting> HISTORY = List.of(
            event("history.count", "10000", upFrom(1), "events that the history keeps of each root"),
            event("history.age", "10m", AGE, "how long it keeps an event"),
            event("history.roots", "", EventText.ROOTS, "other bounds for some roots: root=count/age,…"),
            event("partitions", "1", between(1, 64), "parts of the history, each with an order of its own"),
            event("key.prefix", "helicon:event:", NAME, "what the keys of the history begin with"),
            event("queue", "10000", upFrom(1), "own events that may wait for Redis"),
            event("max.size", "1048576", upFrom(1), "longest data of an event, in bytes"));

    private static final List<Setting> DELIVERY = List.of(
            event("max.types", "1000", upFrom(1), "event types that one subscription may name"),
            event("outbox.events", "4096", upFrom(1), "events that may wait for one connection"),
            event("outbox.bytes", "4194304", upFrom(1), "bytes that may wait for one connection"),
            event("overflow", "disconnect", OVERFLOW, "what happens beyond: disconnect, or drop-oldest"),
            event("heartbeat", "15s", EventText.WHOLE_SECONDS, "how often an idle connection hears something"),
            event(
                            "sse.retry",
                            "2s",
                            EventText.MILLISECONDS,
                            "what an SSE client waits before it reconnects; a bare number is of milliseconds")
                    .also("PLASMA_SSE_RETRY"),
            row("events.sse.query", "eventType", EventText.PARAMETER, "the query parameter with the event types")
                    .readAs("event.sse-event-query")
                    .also("PLASMA_SSE_EVENTQUERY"),
            event("origin", "", EventText.HEADER, "Access-Control-Allow-Origin; none when not given")
                    .also("PLASMA_ORIGIN"),
            row("debug", "false", BOOLEAN, "a /debug page, on which to publish")
                    .readAs("event.debug")
                    .also("PLASMA_DEBUG"));

    static final List<Setting> ALL =
            Stream.of(SOURCES, HISTORY, DELIVERY).flatMap(List::stream).toList();

    private EventSettings() {}

    /** A row whose property is its name, with dashes for dots. */
    private static Setting event(String name, String fallback, SettingType type, String meaning) {
        return row("events." + name, fallback, type, meaning).readAs("event." + name.replace('.', '-'));
    }
}
