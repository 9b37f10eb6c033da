package io.helicon.event.vertx;

import io.helicon.event.Event;
import io.helicon.event.EventConfig;
import io.helicon.event.EventSource;
import io.helicon.event.EventType;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;

/** Makes an event up every now and then; hears nothing, and what falls into a pause is never made. */
@Singleton
@Identifier("mock")
class MockEventSource implements EventSource {
    private static final String PROGRAM = "program:1234:";
    private static final int MANY = 100_000;

    private final ContextInternal context;
    private final long interval;
    private boolean paused;

    MockEventSource(Vertx vertx, EventConfig config) {
        this.context = ((VertxInternal) vertx).createEventLoopContext();
        this.interval = Math.max(1, config.mockInterval().toMillis());
    }

    @Override
    public void listen(Listener listener) {
        context.emit(listener, this::begin);
    }

    @Override
    public void pause() {
        context.emit(true, this::hold);
    }

    @Override
    public void resume() {
        context.emit(false, this::hold);
    }

    private void hold(boolean from) {
        paused = from;
    }

    private void begin(Listener listener) {
        listener.up();
        long unused = context.setPeriodic(interval, tick -> tell(listener));
    }

    private void tell(Listener listener) {
        if (!paused) {
            listener.passing(event(ThreadLocalRandom.current()));
        }
    }

    private static Event event(ThreadLocalRandom random) {
        int number = random.nextInt(MANY);
        return switch (random.nextInt(3)) {
            case 0 -> event("views", "{\"count\":" + number + "}");
            case 1 -> event("poll", "{\"yes\":" + number + ",\"no\":" + random.nextInt(MANY) + "}");
            default -> event("annotation", "{\"text\":\"annotation " + number + "\"}");
        };
    }

    private static Event event(String kind, String data) {
        return new Event(new EventType(PROGRAM + kind), data);
    }
}
