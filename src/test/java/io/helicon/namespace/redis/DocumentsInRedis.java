package io.helicon.namespace.redis;

import static io.helicon.namespace.DocumentsUnderTest.answer;

import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventLog;
import io.helicon.event.EventSettings;
import io.helicon.event.RecordedEvent;
import io.helicon.event.redis.HistoryInRedis;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.support.Fresh;
import io.helicon.wire.Tracing;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import io.vertx.redis.client.RedisOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Documents, and the history that tells of them, in one Redis: under keys of a test's own, in one of the two modes. */
final class DocumentsInRedis {
    static final Vertx VERTX = Vertx.vertx();

    private final Redis redis;
    private final String topology;
    private final String prefix;
    private final EventConfig events;

    final EventLog log;

    /** @param prefix of the sessions' keys */
    DocumentsInRedis(Redis redis, String topology, String prefix) {
        String own = Fresh.token() + ":";
        this.redis = redis;
        this.topology = topology;
        this.prefix = prefix;
        this.events = EventSettings.with("key-prefix", own).and("channel", own).config();
        this.log = HistoryInRedis.log(redis, events);
    }

    static Redis client(String address) {
        return Redis.createClient(
                VERTX,
                new RedisOptions()
                        .setConnectionString(address)
                        .setMaxPoolSize(16)
                        .setMaxPoolWaiting(4_096)
                        .setMaxWaitingHandlers(4_096));
    }

    String channel() {
        return events.channel();
    }

    String key(String session) {
        return prefix + session;
    }

    RedisDocuments open(int maxNamespaces) {
        return open(maxNamespaces, log, Duration.ofSeconds(10));
    }

    /** @param told in the place of the history; counts in a cluster alone */
    RedisDocuments open(int maxNamespaces, EventLog told, Duration patience) {
        NamespaceConfig config = config(maxNamespaces);
        Topology way = new Topology(redis, HistoryInRedis.recording(events), told, patience, topology);
        return new RedisDocuments(way, config, events, new PlainDocumentJson(), Tracing.OFF);
    }

    private NamespaceConfig config(int maxNamespaces) {
        Map<String, String> values = new HashMap<>();
        values.put("helicon.namespace.max-namespaces", Integer.toString(maxNamespaces));
        values.put("helicon.namespace.key-prefix", prefix);
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 1_000))
                .withMapping(NamespaceConfig.class)
                .build()
                .getConfigMapping(NamespaceConfig.class);
    }

    /** @return what the history has */
    List<Event> told() {
        Cursor tip = answer(log.tip());
        return answer(log.read(Set.of("namespace"), Cursor.NONE, tip, 10_000)).events().stream()
                .map(RecordedEvent::event)
                .toList();
    }

    void pass(Duration time) {
        long end = now() + time.toMillis() + 1;
        Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> now() >= end);
    }

    private long now() {
        Response time = ask("TIME");
        return time.get(0).toLong() * 1_000 + time.get(1).toLong() / 1_000;
    }

    Response ask(String command, String... arguments) {
        Request request = Request.cmd(Command.create(command));
        for (String argument : arguments) {
            request.arg(argument);
        }
        return answer(redis.send(request));
    }
}
