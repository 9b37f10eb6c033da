package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What happens when too much waits. */
class OutboxBoundsTest {
    private final ManualLoop loop = new ManualLoops().loop();
    private final ItemReader reader = new ItemReader();

    private Outbox<Item> dropping(int items, long bytes) {
        return outbox(new Bounds(items, bytes, Overflow.DROP_OLDEST));
    }

    private Outbox<Item> outbox(Bounds bounds) {
        Outbox<Item> outbox = new Outbox<>(loop, bounds, Item::missing, () -> {});
        outbox.subscribe(reader);
        loop.turnAll();
        return outbox;
    }

    private void offer(Outbox<Item> outbox, int first, int last) {
        loop.enter(() -> IntStream.rangeClosed(first, last).mapToObj(Item::of).forEach(outbox::offer));
    }

    private List<String> take() {
        int before = reader.names().size();
        reader.request(1);
        loop.turnAll();
        return reader.names().subList(before, reader.names().size());
    }

    @Test
    void asManyAsAreAllowedWait() {
        // Given
        Outbox<Item> outbox = dropping(3, 100);

        // When
        offer(outbox, 1, 3);

        // Then
        assertThat(take()).containsExactly("1", "2", "3");
    }

    @Test
    void beyondThatTheOldestAreDroppedAndTold() {
        // Given
        Outbox<Item> outbox = dropping(3, 100);

        // When
        offer(outbox, 1, 10);

        // Then
        assertThat(outbox.depth()).isEqualTo(3);
        assertThat(take()).containsExactly("1..7", "8", "9", "10");
    }

    @Test
    void whatIsMissingIsToldOnceAndAnew() {
        // Given
        Outbox<Item> outbox = dropping(2, 100);
        offer(outbox, 1, 5);
        List<String> first = take();

        // When
        offer(outbox, 6, 9);

        // Then
        assertThat(first).containsExactly("1..3", "4", "5");
        assertThat(take()).containsExactly("6..7", "8", "9");
    }

    @Test
    void bytesAreABoundToo() {
        // Given
        Outbox<Item> outbox = dropping(100, 10);

        // When
        loop.enter(() -> Stream.of(new Item("a", 4), new Item("b", 4), new Item("c", 2), new Item("d", 5))
                .forEach(outbox::offer));

        // Then
        assertThat(take()).containsExactly("a..b", "c", "d");
    }

    @Test
    void bytesThatWereTakenCountNoMore() {
        // Given
        Outbox<Item> outbox = dropping(100, 10);
        loop.enter(() -> outbox.offer(new Item("a", 10)));
        List<String> first = take();

        // When
        loop.enter(() -> outbox.offer(new Item("b", 10)));

        // Then
        assertThat(first).containsExactly("a");
        assertThat(take()).containsExactly("b");
    }

    @Test
    void oneThatIsTooLargeStillWaitsAlone() {
        // Given
        Outbox<Item> outbox = outbox(new Bounds(5, 10, Overflow.DISCONNECT));

        // When
        loop.enter(() -> outbox.offer(new Item("huge", 1_000)));

        // Then
        assertThat(take()).containsExactly("huge");
    }

    @Test
    void whoHasAskedTakesBeforeItIsTooMuch() {
        // Given
        Outbox<Item> outbox = outbox(new Bounds(3, 100, Overflow.DISCONNECT));
        reader.request(2);
        loop.turnAll();

        // When
        offer(outbox, 1, 8);

        // Then
        assertThat(reader.batches()).containsExactly(List.of("1", "2", "3", "4"), List.of("5", "6", "7", "8"));
        assertThat(reader.ends()).isEmpty();
    }

    @Test
    void whoGoesOnWhenAllIsTakenMayOfferMore() {
        // Given
        Outbox<Item> outbox = outbox(new Bounds(3, 100, Overflow.DISCONNECT));

        // When
        outbox.offerAll(IntStream.rangeClosed(1, 9).mapToObj(Item::of).toList());

        // Then
        assertThat(take()).hasSize(9);
        assertThat(reader.ends()).isEmpty();
    }

    @Test
    void whatIsDeferredIsBoundedByItself() {
        // Given
        Outbox<Item> outbox = dropping(3, 100);
        offer(outbox, 1, 2);
        loop.enter(() -> IntStream.rangeClosed(10, 16).mapToObj(Item::of).forEach(outbox::defer));

        // When
        outbox.release(List.of(Item.of(5), Item.of(6)));

        // Then
        assertThat(take()).containsExactly("1", "2", "5", "6", "10..13", "14", "15", "16");
    }

    @Test
    void aWordOfWhatIsMissingMayBeDroppedItself() {
        // Given
        Outbox<Item> outbox = dropping(3, 100);
        loop.enter(() -> IntStream.rangeClosed(10, 16).mapToObj(Item::of).forEach(outbox::defer));
        outbox.release(List.of());

        // When
        offer(outbox, 17, 20);

        // Then
        assertThat(take()).containsExactly("10..17", "18", "19", "20");
    }

    @Test
    void deferredTooLongIsTooSlowAsWell() {
        // Given
        Outbox<Item> outbox = outbox(new Bounds(3, 100, Overflow.DISCONNECT));

        // When
        loop.enter(() -> IntStream.rangeClosed(1, 4).mapToObj(Item::of).forEach(outbox::defer));

        // Then
        assertThat(reader.ends()).singleElement().isInstanceOf(SlowReader.class);
    }

    @Test
    void whateverIsDroppedIsCoveredExactly() {
        // Given
        Random random = new Random(1);
        Outbox<Item> outbox = dropping(4, 12);
        List<String> all = new ArrayList<>();

        // When
        for (int i = 0; i < 10_000; i++) {
            Item next = new Item(Integer.toString(i), 1 + random.nextInt(5));
            loop.enter(() -> outbox.offer(next));
            if (random.nextInt(6) == 0) {
                all.addAll(take());
            }
        }
        all.addAll(take());

        // Then
        int next = 0;
        for (String name : all) {
            List<String> ends = List.of(name.split("\\.\\.", -1));
            assertThat(Integer.parseInt(ends.get(0))).isEqualTo(next);
            next = Integer.parseInt(ends.get(ends.size() - 1)) + 1;
        }
        assertThat(next).isEqualTo(10_000);
    }
}
