package io.helicon.namespace.redis;

import io.helicon.namespace.Logins;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.session.SessionConfig;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The list as a set of Redis, {@code helicon:namespace:logins:<table of sessions>:<key prefix>}, and a key that ends by itself for the turn to
 * look through it.
 */
@Singleton
class RedisLogins implements Logins {
    private static final String BEGIN = "0";
    private static final String PIECE = "500";

    private final RedisAPI redis;
    private final Duration patience;
    private final String list;
    private final String turn;

    RedisLogins(
            Redis redis,
            NamespaceConfig config,
            SessionConfig sessions,
            @ConfigProperty(name = "quarkus.redis.timeout", defaultValue = "PT2S") Duration patience) {
        this.redis = RedisAPI.api(redis);
        this.patience = patience;
        String whose = sessions.schema() + "." + sessions.table() + ":"
                + config.keyPrefix().orElse("");
        this.list = "helicon:namespace:logins:" + whose;
        this.turn = "helicon:namespace:turn:" + whose;
    }

    @Override
    public Uni<Void> add(SessionId session) {
        return redis.sadd(List.of(list, session.toString())).plug(this::inTime).replaceWithVoid();
    }

    @Override
    public Uni<Boolean> contains(SessionId session) {
        return redis.sismember(list, session.toString()).plug(this::inTime).map(answer -> answer.toInteger() == 1);
    }

    @Override
    public Uni<Void> remove(Set<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> words = new ArrayList<>(List.of(list));
        sessions.forEach(session -> words.add(session.toString()));
        return redis.srem(words).plug(this::inTime).replaceWithVoid();
    }

    @Override
    public Uni<Piece> read(String cursor) {
        return redis.sscan(List.of(list, cursor.isEmpty() ? BEGIN : cursor, "COUNT", PIECE))
                .plug(this::inTime)
                .map(RedisLogins::piece);
    }

    private static Piece piece(Response answer) {
        String next = answer.get(0).toString();
        Set<SessionId> sessions = StreamSupport.stream(answer.get(1).spliterator(), false)
                .map(Response::toString)
                .map(SessionId::parse)
                .collect(Collectors.toUnmodifiableSet());
        return new Piece(sessions, next.equals(BEGIN) ? "" : next);
    }

    /** Redis answers nothing when the key is there. */
    @Override
    public Uni<Boolean> claimTurn(Duration within) {
        return redis.set(List.of(turn, "taken", "NX", "PX", Long.toString(Math.max(1, within.toMillis()))))
                .map(answer -> answer != null)
                .plug(this::inTime);
    }

    private <T> Uni<T> inTime(Uni<T> answer) {
        return answer.ifNoItem().after(patience).fail().onFailure().transform(NamespaceProblem::unavailable);
    }
}
