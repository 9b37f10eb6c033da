package io.helicon.event;

import io.helicon.live.Connection;
import io.helicon.live.Connections;
import io.helicon.live.Identity;
import io.helicon.live.Outbox;
import io.smallrye.mutiny.Multi;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client's listening: what it wants, and what it is told, in batches of all that waits whenever its wire asks.
 *
 * <p>Lives on its event loop, on which its wire calls it. It fails with the {@link io.helicon.problem.Problem} for which
 * it was ended: a reader too slow, a session that is over, a server that stops.
 */
public final class Listening {
    private static final Interest NOTHING = new Interest(Set.of());

    private final Desk desk;
    private final Transport transport;
    private final Shard shard;
    private final Outbox<Notice> outbox;
    private final Connection<Notice> connection;

    private Interest interest = NOTHING;
    private @Nullable Replay replay;
    private @Nullable Notice last;
    private boolean touched;

    /** What all listenings work with. */
    record Desk(EventHub hub, EventLog log, EventMetrics metrics, Connections connections) {}

    Listening(Desk desk, Identity identity, Transport transport, Outboxes outboxes) {
        this.desk = desk;
        this.transport = transport;
        this.outbox = outboxes.make(this::missing, this::over);
        this.shard = desk.hub().shard(outbox.loop());
        this.connection = new Connection<>(identity, transport.name(), outbox);
        desk.metrics().connections(transport.name(), 1);
        desk.connections().add(connection);
    }

    /** @return what the client is told, to be subscribed to once */
    public Multi<List<Notice>> notices() {
        return Multi.createFrom().<List<Notice>>publisher(outbox).invoke(this::account);
    }

    /** Wants these types from now on, and nothing of what it wanted before. */
    public void want(Interest wanted) {
        leave();
        if (!outbox.isOver()) {
            join(wanted);
            outbox.offer(Notice.place(shard.cursor()));
            outbox.flush();
        }
    }

    /** Wants these types, first all that came after a place where the client was before. */
    public void wantFrom(Interest wanted, Cursor place) {
        leave();
        replay = new Replay(this, desk.log(), wanted, place);
        replay.begin();
    }

    /** Wants these types, and was at a place that nobody here understands: what it missed since is not known. */
    public void wantFromNowhere(Interest wanted) {
        outbox.offer(Notice.lost(new LostRange("", Cursor.NONE, shard.cursor()), shard.cursor()));
        want(wanted);
    }

    /** Ends it in peace. */
    public void finish() {
        outbox.complete();
    }

    Outbox<Notice> outbox() {
        return outbox;
    }

    Shard shard() {
        return shard;
    }

    /** @return a number that spreads the listenings over the beats */
    int number() {
        return System.identityHashCode(this);
    }

    /** @return whether it is told of everything that it wants from its shard's cursor on */
    boolean isSteady() {
        return desk.hub().isSteady(shard);
    }

    void join(Interest wanted) {
        interest = wanted;
        desk.hub().roots().add(wanted);
        shard.add(this, wanted);
        desk.metrics().subscriptions(transport.name(), wanted.types().size());
    }

    void leave() {
        desk.hub().roots().remove(interest);
        shard.remove(this, interest);
        desk.metrics().subscriptions(transport.name(), -interest.types().size());
        interest = NOTHING;
    }

    /** @return whether it is the first since the last {@link #flush}; one notice is taken once */
    boolean take(Notice notice) {
        if (notice == last || !notice.concerns(interest)) {
            return false;
        }
        last = notice;
        outbox.offer(notice);
        boolean first = !touched;
        touched = true;
        return first;
    }

    void flush() {
        touched = false;
        outbox.flush();
    }

    /** Whoever has something else coming needs no sign of life. */
    void beat(Notice heartbeat) {
        if (transport.heartbeats() && outbox.depth() == 0) {
            outbox.offer(heartbeat);
            outbox.flush();
        }
    }

    private void account(List<Notice> batch) {
        int events = 0;
        long oldest = 0;
        for (Notice notice : batch) {
            if (notice.isEvent()) {
                events++;
                oldest = Math.max(oldest, notice.age());
            } else if (notice.isLoss()) {
                desk.metrics().gap(transport.name());
            }
        }
        if (events > 0) {
            desk.metrics().delivered(transport.name(), events, Duration.ofNanos(oldest));
        }
    }

    private Notice missing(Notice older, Notice newer) {
        desk.metrics().dropped(transport.name());
        return Notice.missing(older, newer);
    }

    /** Later: it may be over in the middle of a turn of its shard. */
    private void over() {
        outbox.loop().execute(this::clear);
    }

    private void clear() {
        if (replay != null) {
            replay.stop();
        }
        leave();
        desk.connections().remove(connection);
        desk.metrics().connections(transport.name(), -1);
    }
}
