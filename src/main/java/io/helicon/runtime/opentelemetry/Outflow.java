package io.helicon.runtime.opentelemetry;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Spans on their way out: those that ended wait in a queue with a bound, and leave together, one parcel at a time.
 *
 * <p>A request only ever puts its spans here, and never waits. While the collector does not take them, what has no
 * room is dropped; that is told once a minute.
 */
final class Outflow implements SpanProcessor {
    private static final Logger LOG = Logger.getLogger(Outflow.class);
    private static final String SLOW = "they are more than the collector takes";
    private static final int ROOM = 8_192;
    private static final int PARCEL = 512;
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final BlockingQueue<SpanData> queue = new ArrayBlockingQueue<>(ROOM);
    private final AtomicBoolean sending = new AtomicBoolean();
    private final AtomicLong dropped = new AtomicLong();
    private volatile Optional<Collector> collector = Optional.empty();
    private volatile long pausedAt = System.nanoTime() - PAUSE.toNanos();
    private volatile String reason = SLOW;
    private volatile long told;
    private volatile long toldAt = System.nanoTime() - SILENCE.toNanos();

    void to(Collector found) {
        collector = Optional.of(found);
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        if (!queue.offer(span.toSpanData())) {
            dropped.incrementAndGet();
        } else if (queue.size() >= PARCEL) {
            send();
        }
    }

    /** Told of now and then, so that few spans do not wait for many. */
    void beat() {
        send();
        tell();
    }

    private void send() {
        if (!queue.isEmpty() && isPast(pausedAt, PAUSE) && sending.compareAndSet(false, true)) {
            next().subscribe().with(this::sent, this::notSent);
        }
    }

    /** @return when what waits now has left */
    Uni<Void> flush() {
        return Uni.createFrom()
                .deferred(this::next)
                .repeat()
                .whilst(sent -> sent > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> next() {
        List<SpanData> parcel = new ArrayList<>();
        int size = queue.drainTo(parcel, PARCEL);
        return size == 0 || collector.isEmpty()
                ? Uni.createFrom().item(0)
                : collector.get().take(parcel).replaceWith(size).onFailure().invoke(() -> dropped.addAndGet(size));
    }

    private void sent(int size) {
        reason = SLOW;
        sending.set(false);
        if (queue.size() >= PARCEL) {
            send();
        }
    }

    private void notSent(Throwable failure) {
        reason = "the collector does not take them: " + failure;
        pausedAt = System.nanoTime();
        sending.set(false);
        tell();
    }

    private void tell() {
        long count = dropped.get();
        if (count > told && isPast(toldAt, SILENCE)) {
            told = count;
            toldAt = System.nanoTime();
            LOG.warnf("spans are dropped, %d so far: %s", count, reason);
        }
    }

    private static boolean isPast(long since, Duration pause) {
        return System.nanoTime() - since >= pause.toNanos();
    }
}
