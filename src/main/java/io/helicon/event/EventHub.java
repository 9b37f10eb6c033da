package io.helicon.event;

import io.helicon.live.Loop;
import io.helicon.live.Loops;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Where a node hears of events, once for all of its clients, and hands them to the {@link Shard}s of its event loops.
 *
 * <pre>
 *              up                    at the tip of the history
 *   deaf --------------> catching up --------------------------> hearing
 *     ^                       |                                     |
 *     `-------- down ---------+---------------- down ---------------'
 * </pre>
 *
 * <p>After every interruption it reads from the history what it missed, while the source is held; only then does it go
 * on. So its listeners hear of every recorded event once and in order, or are told what the history has lost.
 */
@Singleton
public class EventHub implements EventSource.Listener {
    private static final Logger LOG = Logger.getLogger(EventHub.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int NEVER = -1;

    private final EventSource source;
    private final EventMetrics metrics;
    private final Loops loops;
    private final Patience patience;
    private final int beats;
    private final Recovery recovery;
    private final Backlog backlog;
    private final Roots roots = new Roots();
    private final Map<Loop, Shard> shards = new LinkedHashMap<>();
    private final List<Observer> observers = new CopyOnWriteArrayList<>();

    /** Counts ups and downs; a shard is steady when it has been told that the hub was at the tip after the last one. */
    private final AtomicInteger life = new AtomicInteger();

    private int steadyLife = NEVER;
    private volatile Cursor cursor = Cursor.NONE;

    /** Somebody in this process who is told; who fails with that disturbs nobody else. */
    private record Observer(Interest interest, Consumer<Event> told) {
        void tell(Event event) {
            try {
                told.accept(event);
            } catch (RuntimeException e) {
                LOG.errorf(e, "an observer of events failed with one of type %s", event.type());
            }
        }
    }

    @Inject
    EventHub(EventSource source, EventLog log, EventMetrics metrics, Loops loops, EventConfig config) {
        this(source, log, metrics, loops, config, new Patience(Infrastructure.getDefaultWorkerPool()));
    }

    EventHub(
            EventSource source,
            EventLog log,
            EventMetrics metrics,
            Loops loops,
            EventConfig config,
            Patience patience) {
        this.source = source;
        this.patience = patience;
        this.metrics = metrics;
        this.loops = loops;
        this.beats = (int) Math.max(1, config.heartbeat().toSeconds());
        this.backlog = new Backlog(source);
        this.recovery = new Recovery(this, log, backlog);
    }

    /** Begins to hear; call it once. */
    public Cancellable start() {
        source.listen(this);
        return Multi.createFrom()
                .ticks()
                .every(BEAT)
                .subscribe()
                .with(tick -> beat(), failure -> LOG.error("there are no heartbeats any more", failure));
    }

    /** Has somebody in this process told of events, recorded or not, on the loop of the source: be quick. */
    public void observe(Interest interest, Consumer<Event> told) {
        observers.add(new Observer(interest, told));
        roots.add(interest);
    }

    /** @return how many notices wait for connections on this node, as of the last second */
    public synchronized int depth() {
        return shards.values().stream().mapToInt(Shard::depth).sum();
    }

    @Override
    public void up() {
        backlog.close(loops.current());
        recovery.begin(loops.current(), life.incrementAndGet());
    }

    @Override
    public void down() {
        int unused = life.incrementAndGet();
        recovery.stop();
    }

    /** In another life of the history than the hub's: only the history knows what was missed, and which one is over. */
    @Override
    public void recorded(RecordedEvent event) {
        metrics.heard(true);
        if (isStrange(event.position())) {
            up();
        } else {
            tell(event);
        }
    }

    private boolean isStrange(Position position) {
        return cursor.in(position.partition())
                .filter(place -> !place.isInEpochOf(position))
                .isPresent();
    }

    @Override
    public void passing(Event event) {
        metrics.heard(false);
        tell(event, Notice.passing(event, cursor, System.nanoTime()));
    }

    /** Tells of an event that was heard, or read from the history, unless that was done before. */
    void tell(RecordedEvent recorded) {
        if (!cursor.isPast(recorded.position())) {
            tell(recorded.event(), Notice.of(recorded, cursor, born(recorded.position())));
        }
    }

    /** What is lost of one root is no reason to move on: what others have before its end is still to come. */
    void tell(LostRange lost) {
        post(Notice.lost(lost, cursor));
    }

    private void tell(Event event, Notice notice) {
        post(notice);
        observers.stream()
                .filter(observer -> observer.interest().covers(event.type()))
                .forEach(observer -> observer.tell(event));
    }

    /** Tells everybody how far the hub has come, which is as far as there is anything; unless that life is over. */
    void steady(Cursor tip, int present) {
        if (life.get() == present) {
            settle(tip);
            backlog.open();
        }
    }

    private synchronized void settle(Cursor tip) {
        cursor = tip;
        steadyLife = life.get();
        backlog.add(shards.size());
        shards.values().forEach(shard -> shard.post(Notice.steady(tip, steadyLife)));
    }

    /** Goes to a place before which there is nothing that was not told. */
    void moveTo(Cursor place) {
        cursor = place;
    }

    Cursor cursor() {
        return cursor;
    }

    Patience patience() {
        return patience;
    }

    Roots roots() {
        return roots;
    }

    /** @return whether a shard, asked on its loop, is told of everything from its cursor on, whatever the root */
    boolean isSteady(Shard shard) {
        return shard.life() == life.get();
    }

    synchronized Shard shard(Loop loop) {
        return shards.computeIfAbsent(
                loop, it -> new Shard(it, new Shard.Start(cursor, steadyLife), beats, backlog::done));
    }

    /** The cursor moves together with the shards: a new one begins either before or after a notice. */
    private synchronized void post(Notice notice) {
        cursor = notice.cursor();
        backlog.add(shards.size());
        shards.values().forEach(shard -> shard.post(notice));
    }

    synchronized void beat() {
        shards.values().forEach(Shard::beat);
    }

    private static long born(Position position) {
        long age = Math.max(0, System.currentTimeMillis() - position.millis());
        return System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(age);
    }
}
