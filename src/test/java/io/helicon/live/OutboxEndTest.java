package io.helicon.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who ends an outbox, and what the others are told. */
class OutboxEndTest {
    private final ManualLoop loop = new ManualLoops().loop();
    private final List<String> done = new ArrayList<>();
    private final ItemReader reader = new ItemReader();
    private final Outbox<Item> outbox =
            new Outbox<>(loop, new Bounds(2, 10, Overflow.DISCONNECT), Item::missing, () -> done.add("over"));

    private void read() {
        outbox.subscribe(reader);
        loop.turnAll();
    }

    @Test
    void anEndDropsWhatWaitsAndIsTold() {
        // Given
        read();
        outbox.offer(Item.of("a"));

        // When
        outbox.end(Item.REASON);

        // Then
        assertThat(reader.ends()).isEmpty();
        loop.turnAll();
        assertThat(reader.ends()).containsExactly(Item.REASON);
        assertThat(outbox.isOver()).isTrue();
        assertThat(outbox.depth()).isZero();
        assertThat(done).containsExactly("over");
    }

    @Test
    void afterTheEndNothingIsTakenOrTold() {
        // Given
        read();
        outbox.complete();
        loop.turnAll();

        // When
        outbox.offer(Item.of("a"));
        outbox.offerAll(List.of(Item.of("b")));
        outbox.defer(Item.of("c"));
        outbox.release(List.of(Item.of("d")));
        outbox.whenTaken(() -> done.add("taken"));
        reader.request(9);
        outbox.end(Item.REASON);
        loop.turnAll();

        // Then
        assertThat(outbox.depth()).isZero();
        assertThat(reader.batches()).isEmpty();
        assertThat(reader.ends()).containsExactly(ItemReader.COMPLETED);
        assertThat(done).containsExactly("over");
    }

    @Test
    void theFirstReasonCounts() {
        // Given
        read();

        // When
        outbox.end(Item.REASON);
        outbox.end(new SlowReader());
        outbox.complete();
        loop.turnAll();

        // Then
        assertThat(reader.ends()).containsExactly(Item.REASON);
    }

    @Test
    void aReaderThatLeavesIsToldNothingMore() {
        // Given
        read();
        outbox.offer(Item.of("a"));

        // When
        reader.cancel();
        outbox.end(Item.REASON);
        reader.request(1);
        loop.turnAll();

        // Then
        assertThat(reader.ends()).isEmpty();
        assertThat(reader.batches()).isEmpty();
        assertThat(outbox.isOver()).isTrue();
        assertThat(done).containsExactly("over");
    }

    @Test
    void aReaderThatComesAfterTheEndIsToldIt() {
        // Given
        outbox.end(Item.REASON);
        loop.turnAll();

        // When
        read();

        // Then
        assertThat(reader.ends()).containsExactly(Item.REASON);
        assertThat(done).containsExactly("over");
    }

    @Test
    void aReaderThatLeavesAtOnceIsToldNothing() {
        // Given
        outbox.subscribe(reader);
        reader.cancel();

        // When
        loop.turnAll();

        // Then
        assertThat(reader.ends()).isEmpty();
        assertThat(done).containsExactly("over");
    }

    @Test
    void whoTakesTooLongIsEndedAsASlowReader() {
        // Given
        read();

        // When
        loop.enter(() -> {
            outbox.offer(Item.of("a"));
            outbox.offer(Item.of("b"));
            outbox.offer(Item.of("c"));
        });

        // Then
        assertThat(reader.ends()).singleElement().isInstanceOf(SlowReader.class);
        assertThat(done).containsExactly("over");
    }

    @Test
    void anEndInTheMiddleOfBeingGivenSomethingIsTheLastWord() {
        // Given
        read();
        ItemReader ending = reader.reactingWith(batch -> outbox.complete());
        ending.request(5);
        loop.turnAll();

        // When
        loop.enter(() -> {
            outbox.offer(Item.of("a"));
            outbox.flush();
            outbox.offer(Item.of("b"));
            outbox.flush();
        });

        // Then
        assertThat(reader.names()).containsExactly("a");
        assertThat(reader.ends()).containsExactly(ItemReader.COMPLETED);
    }
}
