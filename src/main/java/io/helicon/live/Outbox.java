package io.helicon.live;

import io.helicon.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one connection: a bounded queue that its one reader empties whole whenever it asks.
 *
 * <p>A publisher of batches: each request is answered with everything that waits then, never with an empty batch. It
 * lives on its loop: {@link #offer}, {@link #flush} and the like are called there; the reader may ask and leave from
 * anywhere, and {@link #end} may be called from anywhere.
 *
 * <pre>
 *            offer               flush, asked for
 *   waiting --------> more waiting -------------> the reader has all of it
 *                       |
 *                       `--- too much: DROP_OLDEST puts a word of what is missing first, DISCONNECT ends it
 * </pre>
 */
public final class Outbox<T extends Sized> implements Flow.Publisher<List<T>> {
    private final Loop loop;
    private final Bounds bounds;
    private final BinaryOperator<T> missing;
    private final Runnable whenOver;
    private final ArrayDeque<T> waiting = new ArrayDeque<>();
    private final AtomicBoolean taken = new AtomicBoolean();

    private Flow.@Nullable Subscriber<? super List<T>> reader;
    private @Nullable T lost;
    private @Nullable Problem reason;
    private @Nullable Runnable afterwards;
    private long bytes;
    private long wanted;
    private boolean held;
    private volatile boolean over;

    /**
     * @param missing makes the word that stands for two adjoining items that are dropped, the older given first; either
     *     may itself be such a word
     * @param whenOver told once, on the loop, when the outbox is over, whoever ended it
     */
    public Outbox(Loop loop, Bounds bounds, BinaryOperator<T> missing, Runnable whenOver) {
        this.loop = loop;
        this.bounds = bounds;
        this.missing = missing;
        this.whenOver = whenOver;
    }

    public Loop loop() {
        return loop;
    }

    /** @return whether it has ended, and takes nothing more */
    public boolean isOver() {
        return over;
    }

    /** @return how many items wait */
    public int depth() {
        return waiting.size();
    }

    /** Adds an item at the end; on the loop. It leaves with the next {@link #flush}, or before too much waits. */
    public void offer(T item) {
        if (over) {
            return;
        }
        waiting.add(item);
        bytes += item.size();
        if (bounds.areExceededBy(waiting.size(), bytes)) {
            flush();
            overflow();
        }
    }

    /** Gives the reader what waits, if it has asked; on the loop. */
    public void flush() {
        Flow.Subscriber<? super List<T>> to = reader;
        if (to != null && wanted > 0 && !held && !over && depth() > 0) {
            wanted--;
            to.onNext(takeAll());
            runAfterwards();
        }
    }

    private void runAfterwards() {
        Runnable step = afterwards;
        if (step != null && waiting.isEmpty() && !over) {
            afterwards = null;
            loop.execute(step);
        }
    }

    /** Lets what is offered wait, asked for or not, until {@link #release}; on the loop. */
    public void hold() {
        held = true;
    }

    /** Ends {@link #hold}; on the loop. */
    public void release() {
        held = false;
        flush();
    }

    /** Puts items before all that wait, beyond the bounds if need be; on the loop. */
    public void offerFirst(List<T> items) {
        for (int i = items.size() - 1; i >= 0 && !over; i--) {
            waiting.addFirst(items.get(i));
            bytes += items.get(i).size();
        }
    }

    /** Ends it, from any thread: what waits is dropped, the reader fails with the reason. The first reason counts. */
    public void end(Problem why) {
        loop.run(() -> endNow(why));
    }

    /** Ends it, from any thread: what waits is dropped, the reader is completed. */
    public void complete() {
        loop.run(this::completeNow);
    }

    /** Runs a step once everything that waits has been taken, which may be now; on the loop, one step at a time. */
    public void whenTaken(Runnable step) {
        afterwards = step;
        runAfterwards();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super List<T>> subscriber) {
        boolean first = taken.compareAndSet(false, true);
        subscriber.onSubscribe(new Asking());
        if (first) {
            loop.run(() -> begin(subscriber));
        } else {
            subscriber.onError(new IllegalStateException("an outbox has one reader"));
        }
    }

    private void begin(Flow.Subscriber<? super List<T>> only) {
        reader = only;
        if (over) {
            tellEnd(only);
        } else {
            flush();
        }
    }

    private List<T> takeAll() {
        List<T> all = new ArrayList<>(waiting.size() + 1);
        if (lost != null) {
            all.add(lost);
            lost = null;
        }
        all.addAll(waiting);
        waiting.clear();
        bytes = 0;
        return all;
    }

    private void overflow() {
        boolean tooMuch = !over && bounds.areExceededBy(waiting.size(), bytes);
        if (tooMuch && bounds.overflow() == Overflow.DISCONNECT) {
            endNow(new SlowReader());
            return;
        }
        while (bounds.areExceededBy(waiting.size(), bytes)) {
            T oldest = waiting.removeFirst();
            bytes -= oldest.size();
            lost = missing.apply(lost == null ? oldest : lost, oldest);
        }
    }

    private void endNow(Problem why) {
        if (!over) {
            reason = why;
            completeNow();
        }
    }

    private void completeNow() {
        Flow.Subscriber<? super List<T>> to = over ? null : reader;
        leave();
        if (to != null) {
            tellEnd(to);
        }
    }

    private void tellEnd(Flow.Subscriber<? super List<T>> to) {
        if (reason == null) {
            to.onComplete();
        } else {
            to.onError(reason);
        }
    }

    private void leave() {
        if (!over) {
            over = true;
            waiting.clear();
            lost = null;
            afterwards = null;
            bytes = 0;
            whenOver.run();
        }
    }

    private void ask(long items) {
        wanted = wanted + items < 0 ? Long.MAX_VALUE : wanted + items;
        flush();
    }

    /** The reader's hand on the outbox. */
    private final class Asking implements Flow.Subscription {
        @Override
        public void request(long items) {
            loop.run(() -> ask(items));
        }

        @Override
        public void cancel() {
            loop.run(Outbox.this::leave);
        }
    }
}
