package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecurringTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    private final AtomicInteger runs = new AtomicInteger();
    private final List<UniEmitter<? super Void>> open = new CopyOnWriteArrayList<>();
    private Cancellable running = () -> {};

    private void start(Supplier<Uni<Void>> task) {
        running = new Recurring("a test", task).every(SHORT);
    }

    private void count() {
        runs.incrementAndGet();
    }

    @AfterEach
    void stop() {
        running.cancel();
    }

    @Test
    void aRunThatFailsOrThrowsEndsNothing() {
        // When
        start(() -> {
            count();
            if (runs.get() % 2 == 0) {
                throw new IllegalStateException("thrown, as it should be");
            }
            return Uni.createFrom().failure(new IllegalStateException("failed, as it should be"));
        });

        // Then
        await().until(() -> runs.get() > 10);
    }

    @Test
    void oneRunBeginsWhenTheOtherHasEnded() {
        // Given
        start(() -> Uni.createFrom().emitter(open::add));
        await().until(() -> open.size() == 1);

        // When
        await().during(SHORT.multipliedBy(10)).until(() -> open.size() == 1);
        open.get(0).complete(null);

        // Then
        await().until(() -> open.size() == 2);
    }

    @Test
    void cancelledItBeginsNoMore() {
        // Given
        start(() -> Uni.createFrom().voidItem().invoke(this::count));
        await().until(() -> runs.get() > 1);

        // When
        running.cancel();

        // Then
        int then = runs.get();
        await().during(SHORT.multipliedBy(10)).until(() -> runs.get() <= then + 1);
        assertThat(then).isGreaterThan(1);
    }
}
