package io.helicon.event;

import io.helicon.live.Outbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings one listening from where its client was to what is heard now, without a gap and without a double.
 *
 * <pre>
 *   reading pages ----------------> joined: live notices wait -------------------> live
 *      ^    |  page given to the client       |  what is between the last page
 *      `----'  and taken by it                `  and joining is put before them
 * </pre>
 *
 * <p>It joins only a shard that is steady: one that is just catching up is not told of roots which nobody wanted before.
 */
final class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final double JITTER = 0.3;
    private static final int PAGE = 500;

    private final Listening listening;
    private final EventLog log;
    private final Interest interest;
    private final Outbox<Notice> outbox;
    private final List<Notice> between = new ArrayList<>();
    private Cursor place;
    private Cancellable reading = () -> {};

    Replay(Listening listening, EventLog log, Interest interest, Cursor place) {
        this.listening = listening;
        this.log = log;
        this.interest = interest;
        this.place = place;
        this.outbox = listening.outbox();
    }

    /** On the loop of the listening, as everything else here. */
    void begin() {
        if (listening.isSteady()) {
            read(listening.shard().cursor(), this::give);
        } else {
            listening.shard().whenSteady(this::beginIfWanted);
        }
    }

    void stop() {
        reading.cancel();
    }

    private void beginIfWanted() {
        if (!outbox.isOver()) {
            begin();
        }
    }

    private void give(HistoryPage page) {
        notices(page).forEach(outbox::offer);
        outbox.flush();
        outbox.whenTaken(page.last() ? this::join : this::begin);
    }

    /** Joins first and looks then, as the hub says that it is not steady before it looks who has joined. */
    private void join() {
        outbox.hold();
        listening.join(interest);
        if (listening.isSteady()) {
            readBetween(listening.shard().cursor());
        } else {
            listening.leave();
            outbox.release();
            begin();
        }
    }

    private void readBetween(Cursor joined) {
        read(joined, page -> keep(page, joined));
    }

    private void keep(HistoryPage page, Cursor joined) {
        between.addAll(notices(page));
        if (page.last()) {
            outbox.offerFirst(between);
            between.clear();
            outbox.release();
        } else {
            readBetween(joined);
        }
    }

    private List<Notice> notices(HistoryPage page) {
        List<Notice> notices = new ArrayList<>();
        page.lost().forEach(lost -> notices.add(Notice.lost(lost, place)));
        page.events().forEach(event -> add(event, notices));
        place = page.reached();
        notices.add(Notice.place(place));
        return notices;
    }

    private void add(RecordedEvent recorded, List<Notice> notices) {
        Cursor before = place;
        place = before.at(recorded.position());
        if (interest.covers(recorded.event().type())) {
            notices.add(Notice.of(recorded.event(), before, place, System.nanoTime()));
        }
    }

    private void read(Cursor until, Consumer<HistoryPage> then) {
        reading = Uni.createFrom()
                .deferred(() -> log.read(interest.roots(), place, until, PAGE))
                .plug(Replay::againAndAgain)
                .emitOn(outbox.loop())
                .subscribe()
                .with(then, failure -> LOG.error("a client cannot be brought up to date", failure));
    }

    private static Uni<HistoryPage> againAndAgain(Uni<HistoryPage> page) {
        return page.onFailure()
                .invoke(failure -> LOG.debug("the history cannot be read yet", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .indefinitely();
    }
}
