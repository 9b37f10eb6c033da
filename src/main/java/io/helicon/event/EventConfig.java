package io.helicon.event;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of the event room. */
@ConfigMapping(prefix = "helicon.event")
public interface EventConfig {
    /** The Redis channel on which recorded events are announced. Default {@code helicon:events}. */
    @WithDefault("helicon:events")
    String channel();

    /** Further Redis channels on which others publish, Plasma's way. Default none. */
    Optional<List<String>> channels();

    /** How many of this server's own events may wait for Redis; more are dropped and counted. Default 10,000. */
    @WithDefault("10000")
    int queue();

    /** Where events come from: {@code redis}, or {@code mock}, a generator of fake ones. */
    @WithDefault("redis")
    String source();

    /** How often the generator makes an event. Duration, default 1 second. */
    @WithDefault("PT1S")
    Duration mockInterval();

    /** What the keys of the history begin with. Default {@code helicon:event:}. */
    @WithDefault("helicon:event:")
    String keyPrefix();

    /** Parts of the history, each with an order of its own and on one node of a Redis Cluster. Default 1, at most 64. */
    @WithDefault("1")
    int partitions();

    /** How many events the history keeps of each root. Default 10,000. */
    @WithDefault("10000")
    int historyCount();

    /** How long the history keeps an event. Duration, default 10 minutes. */
    @WithDefault("PT10M")
    Duration historyAge();

    /**
     * Other bounds for some roots, each {@code <root>=<count>/<duration>}: the slash is always there, either side may be
     * empty and is then the general bound, the duration is as {@link Duration#parse} reads it. Default none.
     */
    Optional<List<String>> historyRoots();

    /** Longest data of one event, in bytes of UTF-8. Default 1 MiB. */
    @WithDefault("1048576")
    int maxSize();

    /** How many event types one subscription may name. Default 1,000. */
    @WithDefault("1000")
    int maxTypes();

    /** How many events may wait for one connection. Default 4,096. */
    @WithDefault("4096")
    int outboxEvents();

    /** How many bytes may wait for one connection. Default 4 MiB. */
    @WithDefault("4194304")
    long outboxBytes();

    /** What happens beyond: {@code disconnect} or {@code drop-oldest}. */
    @WithDefault("disconnect")
    String overflow();

    /** How often an idle connection hears something. Duration in whole seconds, default 15. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** What an SSE client waits before it reconnects. Duration, default 2 seconds. */
    @WithDefault("PT2S")
    Duration sseRetry();

    /** The name of the query parameter with the event types. Default {@code eventType}. */
    @WithDefault("eventType")
    String sseEventQuery();

    /** The value of {@code Access-Control-Allow-Origin}; without it none is sent. */
    Optional<String> origin();

    /** Whether there is a {@code /debug} page. Default false. */
    @WithDefault("false")
    boolean debug();

    /** Longest wait for Redis to confirm or to beat on the connection that hears events. Duration, default 1 second. */
    @WithDefault("PT1S")
    Duration redisTimeout();

    /** Longest pause between two tries to hear Redis again. Duration, default 5 seconds. */
    @WithDefault("PT5S")
    Duration redisRetryInterval();

    /** How many tries in a row may fail before {@link #overMaxRetryBehavior} counts; 0 is without end. Default 0. */
    @WithDefault("0")
    int redisMaxRetry();

    /** What happens after that many: {@code alive} goes on trying, {@code die} ends the server with exit code 1. */
    @WithDefault("alive")
    String overMaxRetryBehavior();
}
