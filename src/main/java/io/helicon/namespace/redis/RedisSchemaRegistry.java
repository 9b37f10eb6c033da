package io.helicon.namespace.redis;

import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.Registered;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Two keys of one slot: {@code helicon:schema:{registry}:texts}, a hash of texts by name, and
 * {@code helicon:schema:{registry}:revision}, a number that is another one after each change.
 */
@Singleton
class RedisSchemaRegistry implements SchemaRegistry {
    private static final Logger LOG = Logger.getLogger(RedisSchemaRegistry.class);
    private static final Command EVAL = Command.newInstance(io.vertx.redis.client.Command.EVAL);
    private static final Command GET = Command.newInstance(io.vertx.redis.client.Command.GET);

    private final Redis redis;
    private final Duration patience;
    private final String texts;
    private final String revision;

    @Inject
    RedisSchemaRegistry(
            Redis redis, @ConfigProperty(name = "quarkus.redis.timeout", defaultValue = "PT2S") Duration patience) {
        this(redis, patience, "helicon:schema:");
    }

    RedisSchemaRegistry(Redis redis, Duration patience, String prefix) {
        this.redis = redis;
        this.patience = patience;
        this.texts = prefix + "{registry}:texts";
        this.revision = prefix + "{registry}:revision";
    }

    @Override
    public Uni<Registered> read(Registered known) {
        return send(Request.cmd(GET).arg(revision))
                .chain(answer ->
                        number(answer) == known.revision() ? Uni.createFrom().item(known) : readAll());
    }

    private Uni<Registered> readAll() {
        return send(script(SchemaScripts.READ)).map(RedisSchemaRegistry::registered);
    }

    @Override
    public Uni<Boolean> put(Registered before, SchemaName name, String text) {
        return send(script(SchemaScripts.PUT)
                        .arg(before.revision())
                        .arg(name.value())
                        .arg(text))
                .map(RedisSchemaRegistry::isDone);
    }

    @Override
    public Uni<Boolean> remove(Registered before, SchemaName name) {
        return send(script(SchemaScripts.REMOVE).arg(before.revision()).arg(name.value()))
                .map(RedisSchemaRegistry::isDone);
    }

    /** Sent as a whole each time: schemas change rarely. */
    private Request script(String text) {
        return Request.cmd(EVAL).arg(text).arg(2).arg(texts).arg(revision);
    }

    private Uni<@Nullable Response> send(Request request) {
        return redis.send(request)
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure()
                .transform(NamespaceProblem::unavailable);
    }

    private static long number(@Nullable Response answer) {
        return answer == null ? Registered.NONE.revision() : answer.toLong();
    }

    private static boolean isDone(@Nullable Response answer) {
        return number(answer) == 1;
    }

    private static Registered registered(@Nullable Response answer) {
        if (answer == null) {
            return Registered.NONE;
        }
        Map<SchemaName, String> texts = new HashMap<>();
        for (int i = 1; i + 1 < answer.size(); i += 2) {
            add(texts, answer.get(i).toString(), answer.get(i + 1).toString());
        }
        return new Registered(answer.get(0).toLong(), texts);
    }

    /** What somebody else has put there under a name that cannot be one harms nobody. */
    private static void add(Map<SchemaName, String> texts, String name, String text) {
        try {
            texts.put(new SchemaName(name), text);
        } catch (NamespaceProblem wrong) {
            LOG.warnf("the registry of schemas in Redis holds what is no schema: %s", wrong.getMessage());
        }
    }
}
