package io.helicon.event.redis;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.RedisOptions;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One life of the connection that hears events, from connecting to its end; all of it on one loop.
 *
 * <p>A connection that is silently dead would be noticed by nobody, so another one sends it beats on a channel of its
 * own, and it ends when several in a row have not come. While it is held none can come: then it is enough that Redis
 * takes them.
 */
final class Hearing {
    private static final int MISSED = 4;
    private static final String MESSAGE = "message";
    private static final String CONFIRMED = "subscribe";

    private final Line line;
    private final Ears ears;
    private final Redis client;
    private final String beats = "helicon:beat:" + UUID.randomUUID();
    private final Promise<Void> ended = Promise.promise();
    private @Nullable RedisConnection beating;
    private @Nullable RedisConnection hearing;
    private long timer;
    private int confirmed;
    private int unanswered;
    private boolean held;
    private boolean over;

    /**
     * Where and how it hears.
     *
     * @param patience longest wait for the first message that it hears, and between beats
     */
    record Line(ContextInternal context, RedisOptions options, List<String> channels, Duration patience) {}

    /** Who is told. */
    interface Ears {
        void up();

        void message(String channel, byte[] message);
    }

    /** On the context of the line, from which the client takes the loop of all its connections. */
    Hearing(Line line, Ears ears) {
        this.line = line;
        this.ears = ears;
        this.client = Redis.createClient(line.context().owner(), line.options());
    }

    /** @return fails when it is over */
    Future<Void> begin() {
        timer = line.context().setTimer(line.patience().toMillis(), tick -> end("no answer to connecting"));
        client.connect().onSuccess(this::connectAgain).onFailure(this::end);
        return ended.future();
    }

    private void connectAgain(RedisConnection first) {
        beating = watched(first);
        client.connect().onSuccess(this::subscribe).onFailure(this::end);
    }

    private RedisConnection watched(RedisConnection made) {
        return made.endHandler(closed -> end("the connection was closed")).exceptionHandler(this::end);
    }

    /** @return whether it has come so far as to miss nothing */
    boolean isUp() {
        return confirmed > line.channels().size();
    }

    void hold() {
        held = true;
        if (isUp() && hearing != null) {
            hearing.pause();
        }
    }

    void release() {
        held = false;
        unanswered = 0;
        if (hearing != null) {
            hearing.resume();
        }
    }

    void end(String reason) {
        end(new IllegalStateException(reason));
    }

    private void end(Throwable reason) {
        if (!over) {
            over = true;
            boolean unused = line.context().owner().cancelTimer(timer);
            client.close();
            ended.fail(reason);
        }
    }

    /** All in one command: Redis confirms each channel before it sends a message of any. */
    private void subscribe(RedisConnection made) {
        hearing = watched(made).handler(this::receive);
        Request request = Request.cmd(Command.SUBSCRIBE);
        channels().forEach(request::arg);
        made.send(request).onFailure(this::end);
    }

    private List<String> channels() {
        List<String> all = new ArrayList<>(line.channels());
        all.add(beats);
        return all;
    }

    private void receive(Response message) {
        String kind = String.valueOf(message.get(0));
        if (over) {
            return;
        }
        unanswered = 0;
        if (kind.equals(MESSAGE)) {
            hear(message.get(1).toString(), message.get(2));
        } else if (kind.equals(CONFIRMED) && !isUp()) {
            confirmed++;
            beginIfUp();
        }
    }

    private void hear(String channel, Response message) {
        if (!channel.equals(beats)) {
            ears.message(channel, message.toBytes());
        }
    }

    private void beginIfUp() {
        if (isUp()) {
            boolean unused = line.context().owner().cancelTimer(timer);
            ears.up();
            if (held) {
                hold();
            }
            beat();
        }
    }

    /** One beat after the other, so that a loop which stood still for a while does not find that many are missing. */
    private void beat() {
        if (over || beating == null) {
            return;
        }
        if (unanswered >= MISSED) {
            end("no beat came back in " + line.patience().toMillis() + " ms");
            return;
        }
        unanswered++;
        beating.send(Request.cmd(Command.PUBLISH).arg(beats).arg("")).onSuccess(this::taken);
        timer = line.context().setTimer(Math.max(1, line.patience().toMillis() / MISSED), tick -> beat());
    }

    private void taken(Response receivers) {
        if (held) {
            unanswered = 0;
        }
    }
}
