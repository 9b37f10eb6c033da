package io.helicon.session.redis;

import io.helicon.session.InvalidationListener;
import io.helicon.session.NodeId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * One life of the connection that hears invalidations.
 *
 * <p>A connection that is silently dead would cost every writer its patience, so the node sends itself a beat over it
 * and closes it when two in a row have not come back.
 */
final class Subscription {
    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final long BEAT = -1;
    private static final int MISSED = 2;

    private final NodeId self;
    private final InvalidationListener listener;
    private final RedisInvalidations channel;
    private final Promise<Void> ended = Promise.promise();
    private final AtomicInteger unanswered = new AtomicInteger();

    Subscription(NodeId self, InvalidationListener listener, RedisInvalidations channel) {
        this.self = self;
        this.listener = listener;
        this.channel = channel;
    }

    /** @return fails when the connection has ended, after the listener was told */
    Uni<Void> run() {
        return Uni.createFrom()
                .completionStage(() -> channel.redis()
                        .getDelegate()
                        .connect()
                        .compose(this::subscribe)
                        .compose(this::hear)
                        .toCompletionStage());
    }

    private Future<RedisConnection> subscribe(RedisConnection connection) {
        connection.handler(this::receive);
        connection.endHandler(end -> ended.tryFail("connection closed"));
        connection.exceptionHandler(ended::tryFail);
        return connection
                .send(Request.cmd(Command.SUBSCRIBE).arg(channel.everybody()).arg(channel.own(self)))
                .map(connection)
                .onFailure(failure -> connection.close());
    }

    private Future<Void> hear(RedisConnection connection) {
        listener.up();
        Cancellable beats =
                Multi.createFrom().ticks().every(channel.beat()).subscribe().with(tick -> beat(), ended::tryFail);
        return ended.future().eventually(() -> close(connection, beats));
    }

    private Future<Void> close(RedisConnection connection, Cancellable beats) {
        beats.cancel();
        start(listener.down(), "closing");
        return connection.close();
    }

    private void beat() {
        if (unanswered.incrementAndGet() > MISSED) {
            ended.tryFail("no beat came back");
        }
        start(channel.publish(channel.own(self), InvalidationText.acknowledgement(self, BEAT)), "a beat");
    }

    /** What does not succeed is made good by the protocol: a lease that runs out, a writer that waits for it. */
    private static void start(Uni<Void> work, String what) {
        work.subscribe().with(done -> {}, failure -> LOG.debugf(failure, "%s failed", what));
    }

    /** What is not understood is not acknowledged: its sender, if it is one of us, waits for this node's lease. */
    private void receive(Response message) {
        if (message.size() == 3 && message.get(0).toString().equals("message")) {
            try {
                receive(message.get(1).toString(), message.get(2).toString());
            } catch (RuntimeException e) {
                LOG.debug("a message was not understood", e);
            }
        }
    }

    private void receive(String from, String text) {
        if (from.equals(channel.everybody())) {
            start(listener.invalidated(InvalidationText.read(text)), "acknowledging");
            return;
        }
        String[] words = text.split(" ");
        if (InvalidationText.round(words) == BEAT) {
            unanswered.set(0);
        } else {
            listener.acknowledged(InvalidationText.node(words), InvalidationText.round(words));
        }
    }
}
