package io.helicon.event;

import io.helicon.live.Loop;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Brings the hub from where it stopped hearing to the tip of the history, and tries until that has worked. */
final class Recovery {
    private static final Logger LOG = Logger.getLogger(Recovery.class);
    private static final int PAGE = 1_000;
    private static final int NAMED = 3;

    private final EventHub hub;
    private final EventLog log;
    private final Backlog backlog;
    private final PageSize size = new PageSize(PAGE);
    private Cancellable asking = () -> {};

    /**
     * One way to the tip.
     *
     * @param home the loop of the source, on which everything here is done
     * @param life of the hub, for which it is done
     */
    private record Way(Loop home, int life, Set<String> roots, Cursor tip) {}

    Recovery(EventHub hub, EventLog log, Backlog backlog) {
        this.hub = hub;
        this.log = log;
        this.backlog = backlog;
    }

    void begin(Loop home, int life) {
        stop();
        ask(log::tip, home, tip -> set(new Way(home, life, hub.roots().all(), tip)));
    }

    void stop() {
        asking.cancel();
    }

    /** Nothing was missed by a hub that begins, and by one in which nobody is interested. */
    private void set(Way way) {
        if (hub.cursor().equals(Cursor.NONE) || way.roots().isEmpty()) {
            hub.steady(way.tip(), way.life());
        } else {
            readOn(way);
        }
    }

    private void readOn(Way way) {
        ask(() -> log.read(way.roots(), hub.cursor(), way.tip(), size.next()), way.home(), page -> take(page, way));
    }

    private void take(HistoryPage page, Way way) {
        tell(page);
        if (page.last()) {
            hub.steady(way.tip(), way.life());
        } else {
            ask(backlog::few, way.home(), nothing -> readOn(way));
        }
    }

    private <T> void ask(Supplier<Uni<? extends T>> question, Loop home, Consumer<@Nullable T> then) {
        asking = Uni.createFrom()
                .<T>deferred(question)
                .plug(hub.patience()::untilItWorks)
                .emitOn(home)
                .subscribe()
                .with(then, failure -> LOG.error("events are no longer delivered", failure));
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
            List<LostRange> some = lost.subList(0, Math.min(NAMED, lost.size()));
            LOG.warnf("the history has lost events of %d roots, among them %s", lost.size(), some);
        }
    }
}
