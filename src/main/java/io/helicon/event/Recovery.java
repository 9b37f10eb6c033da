package io.helicon.event;

import io.helicon.live.Loop;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Brings the hub from where it stopped hearing to the tip of the history, and tries until that has worked. */
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final double JITTER = 0.2;
    private static final int PAGE = 1_000;
    private static final int NAMED = 3;

    private final EventHub hub;
    private final EventLog log;
    private final Backlog backlog;
    private final PageSize size = new PageSize(PAGE);
    private Cancellable running = () -> {};

    Recovery(EventHub hub, EventLog log, Backlog backlog) {
        this.hub = hub;
        this.log = log;
        this.backlog = backlog;
    }

    /** On the loop of the source, as everything else here. */
    void begin(Loop home, int life) {
        stop();
        running = Uni.createFrom()
                .deferred(() -> toTheTip(home))
                .plug(Recovery::againAndAgain)
                .emitOn(home)
                .subscribe()
                .with(tip -> hub.steady(tip, life), failure -> LOG.error("events are no longer delivered", failure));
    }

    void stop() {
        running.cancel();
    }

    private Uni<Cursor> toTheTip(Loop home) {
        return log.tip().emitOn(home).chain(tip -> read(tip, home));
    }

    /** Nothing was missed by a hub that begins, and by one in which nobody is interested. */
    private Uni<Cursor> read(Cursor tip, Loop home) {
        Set<String> roots = hub.roots().all();
        return hub.cursor().equals(Cursor.NONE) || roots.isEmpty()
                ? Uni.createFrom().item(tip)
                : readOn(roots, tip, home);
    }

    private Uni<Cursor> readOn(Set<String> roots, Cursor tip, Loop home) {
        return log.read(roots, hub.cursor(), tip, size.next())
                .emitOn(home)
                .invoke(this::tell)
                .call(backlog::few)
                .chain(page -> page.last() ? Uni.createFrom().item(tip) : readOn(roots, tip, home));
    }

    private void tell(HistoryPage page) {
        size.learn(page);
        warnOf(page.lost());
        page.lost().forEach(hub::tell);
        page.events().forEach(hub::tell);
        hub.moveTo(page.reached());
    }

    private static void warnOf(List<LostRange> lost) {
        if (!lost.isEmpty()) {
            LOG.warnf(
                    "the history has lost events of %d roots: %s …",
                    lost.size(), lost.subList(0, Math.min(NAMED, lost.size())));
        }
    }

    private static Uni<Cursor> againAndAgain(Uni<Cursor> way) {
        return way.onFailure()
                .invoke(failure -> LOG.debug("the history cannot be read yet", failure))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .indefinitely();
    }
}
