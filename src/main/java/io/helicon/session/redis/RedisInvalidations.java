package io.helicon.session.redis;

import io.helicon.session.Invalidation;
import io.helicon.session.InvalidationChannel;
import io.helicon.session.InvalidationListener;
import io.helicon.session.NodeId;
import io.helicon.session.SessionConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Request;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Invalidations over Redis pub/sub: one channel that every node hears, and one of each node's own for what is meant for
 * it alone.
 */
@Singleton
class RedisInvalidations implements InvalidationChannel {
    private static final Logger LOG = Logger.getLogger(RedisInvalidations.class);
    private static final Command PUBLISH = Command.newInstance(io.vertx.redis.client.Command.PUBLISH);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    private static final double JITTER = 0.2;

    private final Redis redis;
    private final String everybody;
    private final Duration beat;

    RedisInvalidations(Redis redis, SessionConfig config) {
        this.redis = redis;
        this.everybody = "helicon:session:" + config.schema() + "." + config.table();
        this.beat = config.cacheLease().dividedBy(4);
    }

    @Override
    public void listen(NodeId self, InvalidationListener listener) {
        Uni.createFrom()
                .deferred(() -> new Subscription(self, listener, this).run())
                .plug(RedisInvalidations::againAndAgain)
                .subscribe()
                .with(end -> {}, failure -> LOG.error("invalidations are no longer heard", failure));
    }

    private static Uni<Void> againAndAgain(Uni<Void> subscription) {
        return subscription
                .onFailure()
                .invoke(failure -> LOG.debug("invalidations interrupted", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .indefinitely();
    }

    @Override
    public Uni<Void> send(Invalidation invalidation) {
        return publish(everybody, InvalidationText.write(invalidation));
    }

    @Override
    public Uni<Void> acknowledge(NodeId self, Invalidation invalidation) {
        return publish(own(invalidation.from()), InvalidationText.acknowledgement(self, invalidation.round()));
    }

    Redis redis() {
        return redis;
    }

    String everybody() {
        return everybody;
    }

    String own(NodeId node) {
        return everybody + ":" + node;
    }

    Duration beat() {
        return beat;
    }

    Uni<Void> publish(String channel, String text) {
        return redis.send(Request.cmd(PUBLISH).arg(channel).arg(text)).replaceWithVoid();
    }
}
