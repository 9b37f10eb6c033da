package io.helicon.event;

import io.helicon.live.Loop;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The listeners of one event loop: notices come from the hub in one queue, and go from here to the outboxes of those who
 * want them, all on this loop.
 *
 * <p>What has come in meanwhile is handed out in one turn, and only then are the outboxes flushed: what waits for one
 * connection leaves it in one write.
 */
final class Shard {
    /** What one turn hands out at most, so that the loop gets to its other work. */
    private static final int TURN = 256;

    private final Loop loop;
    private final IntConsumer done;
    private final Queue<Notice> coming = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final InterestTree<Listening> interests = new InterestTree<>();
    private final List<Set<Listening>> turns = new ArrayList<>();
    private final List<Listening> touched = new ArrayList<>();
    private final Set<Runnable> awaitingSteadiness = new LinkedHashSet<>();
    private Cursor cursor;
    private int life;
    private int next;
    private int entered;
    private volatile int depth;

    /**
     * Where the hub is when it makes a shard.
     *
     * @param life in which the hub was last steady
     */
    record Start(Cursor cursor, int life) {}

    /**
     * @param beats in how many groups the listeners are told heartbeats, one group a beat
     * @param done told how many notices were handed out
     */
    Shard(Loop loop, Start start, int beats, IntConsumer done) {
        this.loop = loop;
        this.cursor = start.cursor();
        this.life = start.life();
        this.done = done;
        for (int i = 0; i < beats; i++) {
            turns.add(new LinkedHashSet<>());
        }
    }

    Loop loop() {
        return loop;
    }

    /** @return how far the listeners have been told; on the loop */
    Cursor cursor() {
        return cursor;
    }

    /** @return the last life of the hub in which it told this shard that it misses nothing; on the loop */
    int life() {
        return life;
    }

    /** Runs a step when the hub is steady the next time; on the loop. */
    void whenSteady(Runnable step) {
        awaitingSteadiness.add(step);
    }

    /** Does not run a step that awaits {@link #whenSteady}; on the loop. */
    void forget(Runnable step) {
        awaitingSteadiness.remove(step);
    }

    /** @return how many notices waited in outboxes at the last beat */
    int depth() {
        return depth;
    }

    /** Takes a notice, from any thread. */
    void post(Notice notice) {
        coming.add(notice);
        schedule();
    }

    /** Tells the next group of listeners that the server lives; from any thread. */
    void beat() {
        loop.execute(this::beatNow);
    }

    /** Takes in a listening, which is told heartbeats from now on; on the loop. */
    void enter(Listening listening) {
        turns.get(entered++ % turns.size()).add(listening);
    }

    /** Forgets a listening, which has left all that it wanted; on the loop. */
    void exit(Listening listening) {
        turns.forEach(group -> group.remove(listening));
    }

    /** Has a listening told of what it wants; on the loop. */
    void add(Listening listening, Interest interest) {
        interest.types().forEach(type -> interests.add(type, listening));
    }

    /** On the loop. */
    void remove(Listening listening, Interest interest) {
        interest.types().forEach(type -> interests.remove(type, listening));
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            loop.execute(this::turn);
        }
    }

    private void turn() {
        int handed = 0;
        Notice notice = coming.poll();
        while (notice != null) {
            handOut(notice);
            handed++;
            notice = handed < TURN ? coming.poll() : null;
        }
        flush();
        done.accept(handed);
        scheduled.set(false);
        if (!coming.isEmpty()) {
            schedule();
        }
    }

    private void flush() {
        touched.forEach(Listening::flush);
        touched.clear();
    }

    private void handOut(Notice notice) {
        cursor = notice.cursor();
        concerned(notice).forEach(listening -> hand(listening, notice));
        if (notice.life() > 0) {
            settle(notice.life());
        }
    }

    /** A list of its own: whoever is told may want something else in the middle of it. */
    private List<Listening> concerned(Notice notice) {
        List<Listening> found = new ArrayList<>();
        Event event = notice.event();
        if (event != null) {
            interests.find(event.type(), found::add);
        } else if (notice.lostRoot().isPresent()) {
            interests.findOfRoot(notice.lostRoot().get(), found::add);
        } else {
            turns.forEach(found::addAll);
        }
        return found;
    }

    private void settle(int present) {
        life = present;
        List<Runnable> steps = List.copyOf(awaitingSteadiness);
        awaitingSteadiness.clear();
        steps.forEach(loop::execute);
    }

    private Stream<Listening> everybody() {
        return turns.stream().flatMap(Set::stream);
    }

    private void hand(Listening listening, Notice notice) {
        if (listening.take(notice)) {
            touched.add(listening);
        }
    }

    private void beatNow() {
        Notice heartbeat = Notice.heartbeat(cursor);
        next = (next + 1) % turns.size();
        List.copyOf(turns.get(next)).forEach(listening -> beat(listening, heartbeat));
        flush();
        depth = everybody().mapToInt(listening -> listening.outbox().depth()).sum();
    }

    private void beat(Listening listening, Notice heartbeat) {
        if (listening.beat(heartbeat)) {
            touched.add(listening);
        }
    }
}
