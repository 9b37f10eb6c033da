package io.helicon.wire;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether this server takes new work: open from the start, closed for good when it begins to stop.
 *
 * <p>Closing refuses what comes, lets what is inside finish, and tells those who would stay for ever that it is time.
 * The waiting for what is inside is Quarkus's ({@code quarkus.shutdown.timeout}), which counts gRPC calls on the shared
 * port as the HTTP requests they are. The doors close by themselves when Quarkus begins to stop, after its shutdown
 * delay ({@code quarkus.shutdown.delay}), in which load balancers learn of it.
 */
@ApplicationScoped
public class Doors {
    private final Set<Runnable> guests = ConcurrentHashMap.newKeySet();
    private final Duration delay;
    private final Duration timeout;
    private volatile boolean open = true;
    private volatile long closedAt;

    Doors(
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> delay,
            @ConfigProperty(name = "quarkus.shutdown.timeout") Optional<Duration> timeout) {
        this.delay = delay.orElse(Duration.ZERO);
        this.timeout = timeout.orElse(Duration.ZERO);
    }

    /** @return whether new work is taken */
    public boolean areOpen() {
        return open;
    }

    /** @return how long those inside may still take: all of the time as long as the doors are open */
    public Duration patience() {
        Duration left = open ? timeout : timeout.minusNanos(System.nanoTime() - closedAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** Refuses new work from now on, and tells the guests. */
    public void close() {
        closedAt = System.nanoTime();
        open = false;
        guests.forEach(Runnable::run);
    }

    /**
     * Tells a guest, who has no end of its own (a stream), when the doors close; at once if they are closed.
     *
     * @param guest must be quick, may be told twice, and is kept until it is forgotten
     */
    public void whenClosed(Runnable guest) {
        boolean unused = guests.add(guest);
        if (!open) {
            guest.run();
        }
    }

    /** Forgets a guest that has left. */
    public void forget(Runnable guest) {
        boolean unused = guests.remove(guest);
    }

    void closeInTime(@Observes ShutdownDelayInitiatedEvent event) {
        if (delay.isZero()) {
            close();
        } else {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::close);
        }
    }
}
