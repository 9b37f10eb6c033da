package io.helicon.event.redis;

import io.helicon.event.EventConfig;
import io.helicon.event.EventSource;
import io.helicon.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Quarkus;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears all channels over one connection of this node, again and again, on one loop.
 *
 * <pre>
 *   connecting --confirmed--> up ----------------.
 *       ^  |                   |                  |
 *       |  `---- no answer ----+- closed, no beat-'
 *       `---- after a pause, which grows ---------'
 * </pre>
 */
@Singleton
@Identifier("redis")
class RedisEventSource implements EventSource, Hearing.Ears {
    private static final Logger LOG = Logger.getLogger(RedisEventSource.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final double JITTER = 0.2;
    private static final int DOUBLINGS = 20;
    private static final String DIE = "die";

    private final RedisClientOptions options;
    private final EventConfig config;
    private final ContextInternal context;
    private final EnvelopeReader reader;
    private final MalformedMessages malformed;
    private final List<String> channels;
    private @Nullable Gate gate;
    private @Nullable Hearing hearing;
    private int failures;
    private boolean deaf;
    private boolean closed;

    RedisEventSource(Vertx vertx, RedisClientOptions options, EventConfig config, MeterRegistry registry) {
        this.options = options;
        this.config = config;
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.reader = new EnvelopeReader(config.maxSize());
        this.malformed = new MalformedMessages(registry);
        this.channels = Stream.concat(Stream.of(config.channel()), config.channels().orElse(List.of()).stream())
                .distinct()
                .toList();
    }

    @Override
    public void listen(Listener listener) {
        onLoop(() -> begin(new Gate(listener)));
    }

    @Override
    public void pause() {
        onLoop(this::hold);
    }

    @Override
    public void resume() {
        onLoop(this::release);
    }

    @PreDestroy
    void close() {
        onLoop(this::end);
    }

    /** Ends the process; what goes on until it has ended does not matter any more. */
    void die() {
        Quarkus.asyncExit(1);
    }

    private void onLoop(Runnable step) {
        context.emit(step, Runnable::run);
    }

    private void begin(Gate made) {
        gate = made;
        connect();
    }

    private void connect() {
        if (!closed) {
            Duration patience = config.redisTimeout();
            hearing = new Hearing(new Hearing.Line(context, options.forHearing(patience), channels, patience), this);
            if (gate != null && gate.isClosed()) {
                hearing.hold();
            }
            hearing.begin().onFailure(this::ended);
        }
    }

    private void hold() {
        if (gate != null && hearing != null) {
            gate.close();
            hearing.hold();
        }
    }

    private void release() {
        if (gate != null && hearing != null) {
            gate.open();
            if (!gate.isClosed()) {
                hearing.release();
            }
        }
    }

    private void end() {
        closed = true;
        if (hearing != null) {
            hearing.end("the server stops");
        }
    }

    @Override
    public void up() {
        if (deaf) {
            LOG.info("events are heard again");
        }
        deaf = false;
        failures = 0;
        if (gate != null) {
            gate.up();
        }
    }

    @Override
    public void message(String channel, byte[] message) {
        try {
            Heard heard = reader.read(message, channel.equals(config.channel()));
            if (gate != null) {
                gate.pass(heard);
            }
        } catch (IOException | Problem e) {
            malformed.add(channel, e);
        }
    }

    private void ended(Throwable reason) {
        failures = hearing != null && hearing.isUp() ? 0 : failures + 1;
        if (gate != null) {
            gate.down();
        }
        if (!closed) {
            say(reason);
            goOn();
        }
    }

    /** An outage makes two lines, not thousands. */
    private void say(Throwable reason) {
        if (!deaf) {
            LOG.warnf("events are not heard, trying again: %s", reason.getMessage());
        }
        deaf = true;
        LOG.debugf(reason, "failure %d in a row to hear Redis", failures);
    }

    private void goOn() {
        int most = config.redisMaxRetry();
        if (most > 0 && failures > most && config.overMaxRetryBehavior().equals(DIE)) {
            closed = true;
            LOG.fatalf("Redis could not be heard %d times in a row, at most %d are allowed: ending", failures, most);
            die();
        } else {
            long unused = context.setTimer(pauseMillis(), tick -> connect());
        }
    }

    private long pauseMillis() {
        long grown = FIRST_PAUSE.toMillis() << Math.min(DOUBLINGS, Math.max(0, failures - 1));
        long bounded = Math.min(grown, config.redisRetryInterval().toMillis());
        double jitter = 1 + JITTER * ThreadLocalRandom.current().nextDouble(-1, 1);
        return Math.max(1, Math.round(bounded * jitter));
    }
}
