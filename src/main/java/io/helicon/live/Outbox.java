package io.helicon.live;

import io.helicon.problem.Problem;
import io.smallrye.mutiny.helpers.Subscriptions;
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
 *
 * <p>What is deferred waits aside until it is released, so that something older can still be put before it.
 */
public final class Outbox<T extends Sized> implements Flow.Publisher<List<T>> {
    private final Loop loop;
    private final Bounds bounds;
    private final Runnable whenOver;
    private final Waiting<T> waiting;
    private final Waiting<T> aside;
    private final AtomicBoolean taken = new AtomicBoolean();

    private Flow.@Nullable Subscriber<? super List<T>> reader;
    private @Nullable Problem reason;
    private @Nullable Runnable afterwards;
    private long wanted;
    private boolean giving;
    private boolean left;
    private volatile boolean over;

    /**
     * @param missing makes the word that stands for two adjoining items that are dropped, the older given first; either
     *     may itself be such a word, and both may be the same
     * @param whenOver told once, on the loop, when the outbox is over, whoever ended it
     */
    public Outbox(Loop loop, Bounds bounds, BinaryOperator<T> missing, Runnable whenOver) {
        this.loop = loop;
        this.bounds = bounds;
        this.waiting = new Waiting<>(missing);
        this.aside = new Waiting<>(missing);
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
        return waiting.size() + aside.size();
    }

    /** @return whether the reader has been given everything, but for what is deferred */
    public boolean isIdle() {
        return waiting.isEmpty();
    }

    /** Adds an item at the end; on the loop. It leaves with the next {@link #flush}, or before too much waits. */
    public void offer(T item) {
        add(item, waiting);
    }

    /** Adds items at the end, beyond the bounds if need be: for who goes on only {@link #whenTaken}. On the loop. */
    public void offerAll(List<T> items) {
        if (!over) {
            items.forEach(waiting::add);
        }
    }

    /** Puts an item aside, behind others that were deferred, until {@link #release} or {@link #discard}; on the loop. */
    public void defer(T item) {
        add(item, aside);
    }

    /**
     * Adds these items, beyond the bounds if need be, and behind them what was deferred; on the loop. All leave with the
     * next {@link #flush}.
     */
    public void release(List<T> before) {
        offerAll(before);
        offerAll(aside.takeAll());
    }

    /** Drops what was deferred; on the loop. */
    public void discard() {
        aside.clear();
    }

    private void add(T item, Waiting<T> end) {
        if (!over) {
            end.add(item);
            if (end.exceeds(bounds)) {
                flush();
                overflow(end);
            }
        }
    }

    /** Gives the reader what waits, if it has asked; on the loop. */
    public void flush() {
        if (!giving) {
            giving = true;
            try {
                giveAllThatIsAskedFor();
            } finally {
                giving = false;
            }
            runAfterwards();
        }
    }

    /** The reader may ask for more, and more may be offered, while it is given something. */
    private void giveAllThatIsAskedFor() {
        Flow.Subscriber<? super List<T>> to = reader;
        while (to != null && wanted > 0 && !over && !waiting.isEmpty()) {
            wanted--;
            to.onNext(waiting.takeAll());
        }
    }

    private void runAfterwards() {
        Runnable step = afterwards;
        if (step != null && waiting.isEmpty() && !over) {
            afterwards = null;
            loop.execute(step);
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
        if (taken.compareAndSet(false, true)) {
            subscriber.onSubscribe(new Asking());
            loop.run(() -> begin(subscriber));
        } else {
            subscriber.onSubscribe(Subscriptions.CANCELLED);
            subscriber.onError(new IllegalStateException("an outbox has one reader"));
        }
    }

    private void begin(Flow.Subscriber<? super List<T>> only) {
        if (!over) {
            reader = only;
            flush();
        } else if (!left) {
            tellEnd(only);
        }
    }

    private void overflow(Waiting<T> end) {
        boolean tooMuch = !over && end.exceeds(bounds);
        if (tooMuch && bounds.overflow() == Overflow.DISCONNECT) {
            endNow(new SlowReader());
            return;
        }
        while (end.exceeds(bounds)) {
            end.dropOldest();
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

    private void leaveUntold() {
        left = true;
        leave();
    }

    private void leave() {
        if (!over) {
            over = true;
            reader = null;
            waiting.clear();
            aside.clear();
            afterwards = null;
            whenOver.run();
        }
    }

    private void ask(long items) {
        wanted = wanted + Math.max(0, items) < 0 ? Long.MAX_VALUE : wanted + Math.max(0, items);
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
            loop.run(Outbox.this::leaveUntold);
        }
    }
}
