package io.helicon.event;

import io.helicon.live.Outbox;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Brings one listening from where its client was to what is heard now, without a gap and without a double.
 *
 * <pre>
 *   nowhere --shard steady--------------------------------------------------------------> live
 *      |
 *      `-- not: at the history's tip --.
 *                                      v
 *   elsewhere -----------------> reading pages ------------> joined: live notices wait ------> live
 *                                 ^    |  each is given to     |  what is between the last page
 *                                 |    |  the client           |  and joining is put before them
 *                                 `----' and taken by it <-----' or is more than a page: from there again
 * </pre>
 *
 * <p>It joins only a shard that is steady: one that is just catching up is not told of roots which nobody wanted before.
 * On the loop of the listening.
 */
final class Replay {
    private static final Logger LOG = Logger.getLogger(Replay.class);
    private static final int PAGE = 500;

    private final Listening listening;
    private final Wish wish;
    private final EventLog log;
    private final Shard shard;
    private final Outbox<Notice> outbox;
    private final PageSize size = new PageSize(PAGE);
    private final Runnable whenSteady = this::goOn;
    private Cursor place;
    private Cursor until = Cursor.NONE;
    private Cancellable asking = () -> {};
    private boolean stopped;

    /** What a client who begins somewhere is told first. */
    enum Opening {
        PLACE,
        LOSS;

        Notice at(Cursor place) {
            return this == PLACE ? Notice.place(place) : Notice.unknownBefore(place);
        }
    }

    /** @param from where the client was, or {@link Cursor#NONE} for one who begins now, and alone is told the opening */
    record Wish(Interest interest, Cursor from, Opening opening) {}

    Replay(Listening listening, Wish wish, EventLog log) {
        this.listening = listening;
        this.wish = wish;
        this.log = log;
        this.shard = listening.shard();
        this.outbox = listening.outbox();
        this.place = wish.from();
    }

    void begin() {
        if (place.equals(Cursor.NONE)) {
            beginHere();
        } else {
            goOn();
        }
    }

    void stop() {
        stopped = true;
        asking.cancel();
        shard.forget(whenSteady);
    }

    /** @return how far the client is when it has been told all that waits, or {@link Cursor#NONE} */
    Cursor place() {
        return place;
    }

    Opening opening() {
        return wish.opening();
    }

    /** Now is where the shard is, or where the history is while the shard may miss something. */
    private void beginHere() {
        Cursor here = shard.cursor();
        if (listening.joinIfSteady(here)) {
            place = here;
            listening.arrive(List.of(wish.opening().at(here)));
        } else {
            ask(log::tip, this::beginAt);
        }
    }

    private void beginAt(Cursor tip) {
        place = tip;
        outbox.offer(wish.opening().at(tip));
        listening.flush();
        goOn();
    }

    private void goOn() {
        if (stopped) {
            return;
        }
        if (!listening.isSteady()) {
            shard.whenSteady(whenSteady);
        } else if (place.equals(shard.cursor())) {
            until = place;
            join();
        } else {
            read(this::give);
        }
    }

    private void give(HistoryPage page) {
        outbox.offerAll(notices(page));
        listening.flush();
        outbox.whenTaken(page.last() ? this::join : this::goOn);
    }

    /** In another life of the history than it has read to, only the history knows which one is over. */
    private void join() {
        if (stopped) {
            return;
        }
        if (!shard.cursor().isInEpochsOf(until) || !listening.joinIfSteady(place)) {
            goOn();
        } else if (place.equals(shard.cursor())) {
            listening.arrive(List.of());
        } else {
            read(this::putBetween);
        }
    }

    /** Whoever took so long for the last page that there are several more is not to have them all at once. */
    private void putBetween(HistoryPage page) {
        if (page.last()) {
            listening.arrive(notices(page));
        } else {
            listening.leave();
            give(page);
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
        Notice notice = Notice.of(recorded, place, System.nanoTime());
        place = notice.cursor();
        if (wish.interest().covers(recorded.event().type())) {
            notices.add(notice);
        }
    }

    /** Up to where the shard is. */
    private void read(Consumer<HistoryPage> then) {
        Cursor from = place;
        Cursor to = shard.cursor();
        until = to;
        ask(() -> log.read(wish.interest().roots(), from, to, size.next()).invoke(size::learn), then);
    }

    private <T> void ask(Supplier<Uni<? extends T>> question, Consumer<T> then) {
        asking = Uni.createFrom()
                .deferred(question)
                .plug(listening.patience()::untilItWorks)
                .emitOn(outbox.loop())
                .subscribe()
                .with(then, failure -> LOG.error("a client cannot be brought up to date", failure));
    }
}
