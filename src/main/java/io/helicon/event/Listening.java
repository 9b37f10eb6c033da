package io.helicon.event;

import io.helicon.live.Connection;
import io.helicon.live.Connections;
import io.helicon.live.Identity;
import io.helicon.live.Outbox;
import io.helicon.problem.Incident;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One client's listening: what it wants, and what it is told, in batches of all that waits whenever its wire asks.
 *
 * <p>Lives on its event loop, on which its wire calls it. It fails with the {@link Problem} for which it was ended: a
 * reader too slow, a session that is over, a server that stops.
 */
public final class Listening {
    private static final Interest NOTHING = new Interest(Set.of());

    private final Desk desk;
    private final Transport transport;
    private final Tally tally;
    private final Shard shard;
    private final Outbox<Notice> outbox;
    private final Connection<Notice> connection;

    private Interest wanted = NOTHING;
    private Lead lead = Lead.NONE;
    private @Nullable Replay replay;
    private @Nullable Notice last;
    private boolean joined;
    private boolean touched;

    /** What all listenings work with. */
    record Desk(EventHub hub, EventLog log, EventMetrics metrics, Connections connections) {}

    Listening(Desk desk, Identity identity, Transport transport, Outboxes outboxes) {
        this.desk = desk;
        this.transport = transport;
        this.tally = new Tally(desk.metrics(), transport.name());
        this.outbox = outboxes.make(tally::missing, this::over);
        this.shard = desk.hub().shard(outbox.loop());
        this.connection = new Connection<>(identity, transport.name(), outbox);
        shard.enter(this);
        desk.metrics().connections(transport.name(), 1);
        desk.connections().add(connection);
    }

    /** @return what the client is told, to be subscribed to once */
    public Multi<List<Notice>> notices() {
        return Multi.createFrom().<List<Notice>>publisher(outbox).invoke(tally::count);
    }

    /**
     * Wants these types from now on, and nothing of what it wanted before. What it wanted and still wants comes without a
     * gap; when it is just being told what it missed, it is told what it missed of the others too.
     */
    public void want(Interest types) {
        goOn(types, place(), replay == null ? Replay.Opening.PLACE : replay.opening());
    }

    /** Wants these types, first all that came after a place where the client was before. */
    public void wantFrom(Interest types, Cursor place) {
        goOn(types, place, Replay.Opening.PLACE);
    }

    /** Wants these types, and was at a place that nobody here understands: what it missed since is not known. */
    public void wantFromNowhere(Interest types) {
        goOn(types, Cursor.NONE, Replay.Opening.LOSS);
    }

    /** Ends it in peace. */
    public void finish() {
        outbox.complete();
    }

    private void goOn(Interest types, Cursor from, Replay.Opening opening) {
        stop();
        if (!outbox.isOver()) {
            count(types);
            replay = new Replay(this, new Replay.Wish(types, from, opening), desk.log());
            replay.begin();
        }
    }

    private void stop() {
        if (replay != null) {
            replay.stop();
            replay = null;
        }
        leave();
    }

    private void count(Interest types) {
        int change = types.types().size() - wanted.types().size();
        desk.metrics().subscriptions(transport.name(), change);
        wanted = types;
    }

    /** @return how far the client is when it has been told all that waits, or {@link Cursor#NONE} */
    private Cursor place() {
        if (replay != null) {
            return replay.place();
        }
        return joined ? lead.over(shard.cursor()) : Cursor.NONE;
    }

    Outbox<Notice> outbox() {
        return outbox;
    }

    Shard shard() {
        return shard;
    }

    Patience patience() {
        return desk.hub().patience();
    }

    /** @return whether whoever joins now is told of everything from its shard's cursor on */
    boolean isSteady() {
        return desk.hub().isSteady(shard);
    }

    /**
     * Joins first and looks then, as the hub says that it is not steady before it looks who has joined.
     *
     * @param from how far the client is, its shard's cursor or beyond it
     */
    boolean joinIfSteady(Cursor from) {
        joined = true;
        lead = Lead.of(from, shard.cursor());
        desk.hub().roots().add(wanted);
        shard.add(this, wanted);
        if (!isSteady()) {
            leave();
        }
        return joined;
    }

    void leave() {
        if (joined) {
            joined = false;
            lead = Lead.NONE;
            desk.hub().roots().remove(wanted);
            shard.remove(this, wanted);
            outbox.discard();
        }
    }

    /** It has all that came before what it is told now. */
    void arrive(List<Notice> before) {
        replay = null;
        outbox.release(before);
        flush();
    }

    /** @return whether it is the first since the last {@link #flush}; one notice is taken once */
    boolean take(Notice notice) {
        if (notice == last || !joined) {
            return false;
        }
        last = notice;
        guarded(() -> offer(notice));
        boolean first = !touched;
        touched = true;
        return first;
    }

    private void offer(Notice notice) {
        if (lead.isNone()) {
            tell(notice);
        } else {
            tellBesidesLead(notice);
        }
    }

    /** What is live waits until all that came before it is there. */
    private void tell(Notice notice) {
        if (replay == null) {
            outbox.offer(notice);
        } else {
            outbox.defer(notice);
        }
    }

    private void tellBesidesLead(Notice notice) {
        if (!lead.knows(notice)) {
            tell(lead.tell(notice));
        }
        if (lead.over(notice.cursor()).equals(notice.cursor())) {
            lead = Lead.NONE;
        }
    }

    void flush() {
        touched = false;
        guarded(outbox::flush);
    }

    /** A wire that fails with what it is told ends its own connection, and nobody else's turn. */
    private void guarded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            outbox.end(new Problem(ProblemKind.INTERNAL, Incident.report(e).message(), e));
        }
    }

    /** @return whether it is to be flushed; whoever has something else coming needs no sign of life */
    boolean beat(Notice heartbeat) {
        boolean idle = transport.heartbeats() && outbox.isIdle();
        if (idle) {
            outbox.offer(isAtItsShard() ? heartbeat : Notice.heartbeat(place()));
        }
        return idle;
    }

    private boolean isAtItsShard() {
        return joined && replay == null && lead.isNone();
    }

    /** Later: it may be over in the middle of a turn of its shard. */
    private void over() {
        outbox.loop().execute(this::clear);
    }

    private void clear() {
        stop();
        count(NOTHING);
        shard.exit(this);
        desk.connections().remove(connection);
        desk.metrics().connections(transport.name(), -1);
    }
}
