package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How what waits is given, aside from its bounds and its end. */
class OutboxTest {
    private final ManualLoop loop = new ManualLoops().loop();
    private final List<String> done = new ArrayList<>();
    private final ItemReader reader = new ItemReader();
    private final Outbox<Item> outbox = outbox(new Bounds(100, 1_000, Overflow.DISCONNECT));

    private Outbox<Item> outbox(Bounds bounds) {
        return new Outbox<>(loop, bounds, Item::missing, () -> done.add("over"));
    }

    private void read(ItemReader by, int requests) {
        outbox.subscribe(by);
        by.request(requests);
        loop.turnAll();
    }

    private void offer(String... names) {
        Stream.of(names).map(Item::of).forEach(outbox::offer);
        loop.enter(outbox::flush);
    }

    private static List<Item> items(String... names) {
        return Stream.of(names).map(Item::of).toList();
    }

    @Test
    void aRequestIsAnsweredWithAllThatWaits() {
        // Given
        offer("a", "b", "c");

        // When
        read(reader, 1);

        // Then
        assertThat(reader.batches()).containsExactly(List.of("a", "b", "c"));
        assertThat(outbox.depth()).isZero();
    }

    @Test
    void aRequestIsNeverAnsweredWithNothing() {
        // Given
        read(reader, 2);

        // When
        loop.enter(outbox::flush);

        // Then
        assertThat(reader.batches()).isEmpty();
        offer("a");
        assertThat(reader.batches()).containsExactly(List.of("a"));
    }

    @Test
    void whatIsOfferedLeavesWithTheNextFlush() {
        // Given
        read(reader, 1);

        // When
        outbox.offer(Item.of("a"));
        outbox.offer(Item.of("b"));

        // Then
        assertThat(reader.batches()).isEmpty();
        loop.enter(outbox::flush);
        assertThat(reader.batches()).containsExactly(List.of("a", "b"));
    }

    @Test
    void whoDoesNotAskIsNotGivenMore() {
        // Given
        read(reader, 1);
        offer("a");

        // When
        offer("b");
        offer("c");

        // Then
        assertThat(reader.batches()).containsExactly(List.of("a"));
        assertThat(outbox.depth()).isEqualTo(2);
    }

    @Test
    void aReaderMayAskFromElsewhere() {
        // Given
        read(reader, 1);
        offer("a");
        offer("b");

        // When
        reader.request(1);

        // Then
        assertThat(reader.batches()).containsExactly(List.of("a"));
        loop.turnAll();
        assertThat(reader.batches()).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void aReaderMayAskWhileItIsGivenSomething() {
        // Given
        read(reader.reactingWith(batch -> reader.request(1)), 1);

        // When
        Stream.of("a", "b", "c").forEach(this::offer);

        // Then
        assertThat(reader.batches()).containsExactly(List.of("a"), List.of("b"), List.of("c"));
    }

    @Test
    void whatIsOfferedWhileSomethingIsGivenComesAfterwards() {
        // Given
        List<String> nested = new ArrayList<>();
        read(
                reader.reactingWith(batch -> {
                    nested.add("in");
                    if (nested.size() == 1) {
                        outbox.offer(Item.of("b"));
                        outbox.flush();
                    }
                    nested.add("out");
                }),
                2);

        // When
        offer("a");

        // Then
        assertThat(reader.batches()).containsExactly(List.of("a"), List.of("b"));
        assertThat(nested).containsExactly("in", "out", "in", "out");
    }

    @Test
    void askingForMoreThanThereCanBeIsAskingForEver() {
        // Given
        read(reader, 1);

        // When
        reader.request(Long.MAX_VALUE);
        reader.request(Long.MAX_VALUE);
        reader.request(-5);
        loop.turnAll();

        // Then
        Stream.of("a", "b", "c").forEach(this::offer);
        assertThat(reader.names()).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsDeferredWaitsForWhatComesBeforeIt() {
        // Given
        read(reader, 9);
        outbox.defer(Item.of("c"));
        outbox.defer(Item.of("d"));
        offer("a");

        // When
        outbox.release(items("b"));
        loop.enter(outbox::flush);

        // Then
        assertThat(reader.batches()).containsExactly(List.of("a"), List.of("b", "c", "d"));
    }

    @Test
    void whatIsDeferredAndDiscardedNeverWas() {
        // Given
        read(reader, 9);
        outbox.defer(Item.of("b"));

        // When
        outbox.discard();

        // Then
        assertThat(outbox.depth()).isZero();
        outbox.release(items());
        offer("a");
        assertThat(reader.names()).containsExactly("a");
    }

    @Test
    void aStepIsDoneWhenAllIsTaken() {
        // Given
        read(reader, 1);
        offer("a");
        offer("b");
        outbox.whenTaken(() -> done.add("taken"));
        loop.turnAll();
        List<String> before = List.copyOf(done);

        // When
        reader.request(1);
        loop.turnAll();

        // Then
        assertThat(before).isEmpty();
        assertThat(done).containsExactly("taken");
        assertThat(reader.names()).containsExactly("a", "b");
    }

    @Test
    void aStepIsDoneLaterWhenNothingWaits() {
        // When
        outbox.whenTaken(() -> done.add("taken"));

        // Then
        assertThat(done).isEmpty();
        loop.turnAll();
        assertThat(done).containsExactly("taken");
    }

    @Test
    void aSecondReaderIsRefusedAndHasNoHandOnIt() {
        // Given
        read(reader, 1);
        ItemReader second = new ItemReader();

        // When
        read(second, 5);
        second.cancel();
        loop.turnAll();

        // Then
        assertThat(second.ends()).singleElement().isInstanceOf(IllegalStateException.class);
        offer("a");
        offer("b");
        assertThat(reader.batches()).containsExactly(List.of("a"));
        assertThat(second.batches()).isEmpty();
    }
}
