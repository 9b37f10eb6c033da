package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An outbox whose loop, reader and ender are on threads of their own. */
class OutboxThreadsTest {
    private static final int ITEMS = 20_000;

    private final ThreadLoop loop = new ThreadLoop();
    private final ThreadLoop elsewhere = new ThreadLoop();
    private final AtomicInteger over = new AtomicInteger();
    private final Outbox<Item> outbox =
            new Outbox<>(loop, new Bounds(ITEMS, ITEMS, Overflow.DISCONNECT), Item::missing, over::incrementAndGet);

    @AfterEach
    void close() {
        loop.close();
        elsewhere.close();
    }

    private ItemReader reader() {
        ItemReader reader = new ItemReader();
        return reader.reactingWith(batch -> elsewhere.execute(one(reader)));
    }

    private static Runnable one(ItemReader reader) {
        return () -> reader.request(1);
    }

    private void offer(int number) {
        outbox.offer(Item.of(number));
        outbox.flush();
    }

    private void offerLater(int number) {
        loop.execute(() -> offer(number));
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    @Test
    void everythingArrivesOnceAndInOrder() {
        // Given
        ItemReader reader = reader();
        outbox.subscribe(reader);
        reader.request(1);

        // When
        IntStream.range(0, ITEMS).forEach(this::offerLater);

        // Then
        await().until(() -> reader.names().size() == ITEMS);
        assertThat(reader.names()).isEqualTo(names(ITEMS));
        assertThat(reader.ends()).isEmpty();
    }

    @Test
    void whoeverEndsItFirstIsTheOnlyOne() {
        for (int round = 0; round < 200; round++) {
            // Given
            Outbox<Item> one =
                    new Outbox<>(loop, new Bounds(9, 9, Overflow.DISCONNECT), Item::missing, over::incrementAndGet);
            ItemReader reader = new ItemReader();
            int before = over.get();

            // When
            elsewhere.execute(() -> one.end(Item.REASON));
            one.subscribe(reader);
            loop.execute(() -> one.offer(Item.of("a")));
            one.complete();
            reader.request(1);

            // Then
            await().pollInterval(1, TimeUnit.MILLISECONDS)
                    .until(() -> one.isOver() && !reader.ends().isEmpty());
            assertThat(reader.ends()).hasSize(1);
            assertThat(over.get()).isEqualTo(before + 1);
        }
    }
}
