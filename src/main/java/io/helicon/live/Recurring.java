package io.helicon.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * A task done again and again, one run at a time; a run that fails does not end it.
 *
 * <p>The first failure of a series is logged, and the success that ends it: an outage makes two lines, not thousands.
 */
public final class Recurring {
    private static final Logger LOG = Logger.getLogger(Recurring.class);

    private final String name;
    private final Supplier<Uni<Void>> task;
    private volatile boolean failing;

    public Recurring(String name, Supplier<Uni<Void>> task) {
        this.name = name;
        this.task = task;
    }

    /** Starts. @return what ends it, and the run that is under way */
    public Cancellable every(Duration interval) {
        return Multi.createFrom()
                .ticks()
                .every(interval)
                .plug(this::oneAtATime)
                .subscribe()
                .with(done -> {}, failure -> LOG.errorf(failure, "%s stopped", name));
    }

    private Multi<Void> oneAtATime(Multi<Long> ticks) {
        return ticks.onOverflow().drop().onItem().transformToUniAndConcatenate(tick -> once());
    }

    private Uni<Void> once() {
        return Uni.createFrom()
                .deferred(() -> task.get())
                .invoke(this::succeeded)
                .onFailure()
                .invoke(this::failed)
                .onFailure()
                .recoverWithNull();
    }

    private void succeeded() {
        if (failing) {
            failing = false;
            LOG.infof("%s works again", name);
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            failing = true;
            LOG.warnf("%s fails and is tried again: %s", name, failure.getMessage());
        }
    }
}
