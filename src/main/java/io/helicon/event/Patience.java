package io.helicon.event;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import org.jboss.logging.Logger;

/**
 * With the history: what it cannot be asked now, it is asked again, after pauses that grow.
 *
 * @param timer on which the pauses end
 */
record Patience(ScheduledExecutorService timer) {
    private static final Logger LOG = Logger.getLogger(Patience.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final double JITTER = 0.3;

    <T> Uni<T> untilItWorks(Uni<T> answer) {
        return answer.plug(Patience::noted)
                .onFailure()
                .retry()
                .withExecutor(timer)
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .indefinitely();
    }

    private static <T> Uni<T> noted(Uni<T> answer) {
        return answer.onFailure().invoke(failure -> LOG.debug("the history does not answer yet", failure));
    }
}
