package io.helicon.event.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SseResponseTest {
    private final FakeResponse wire = new FakeResponse();
    private final Asked asked = new Asked();
    private boolean cut;
    private SseResponse response;

    /** Counts what is asked for. */
    private static final class Asked implements Flow.Subscription {
        long items;
        boolean cancelled;

        @Override
        public void request(long more) {
            items += more;
        }

        @Override
        public void cancel() {
            cancelled = true;
        }
    }

    @BeforeEach
    void begin() {
        response = new SseResponse(wire.response(), PlainCoding.SHARED, Duration.ofSeconds(2), () -> cut = true);
        response.begin();
        response.onSubscribe(asked);
    }

    @Test
    void theHeadGoesOutBeforeThereIsAnythingToTell() {
        assertThat(wire.writes).containsExactly("retry: 2000\n\n");
        assertThat(asked.items).isOne();
    }

    @Test
    void aBatchIsWrittenAndTheNextIsAskedFor() {
        // When
        response.onItem(batch("a", "b"));
        // Then
        assertThat(wire.writes).endsWith("a", "b");
        assertThat(asked.items).isEqualTo(2);
    }

    @Test
    void nothingIsAskedForWhileTheSocketIsFull() {
        // Given
        wire.full = true;
        // When
        response.onItem(batch("a"));
        // Then
        assertThat(asked.items).isOne();
    }

    @Test
    void theNextBatchIsAskedForOnceWhenTheSocketIsFree() {
        // Given
        wire.full = true;
        response.onItem(batch("a"));
        // When
        wire.drain();
        wire.drain();
        // Then
        assertThat(asked.items).isEqualTo(2);
    }

    @Test
    void aClientThatLeavesIsToldNothingMore() {
        // Given
        response.onItem(batch("a"));
        // When
        wire.close();
        response.onItem(batch("b"));
        response.onCompletion();
        // Then
        assertThat(asked.cancelled).isTrue();
        assertThat(asked.items).isEqualTo(2);
        assertThat(wire.writes).endsWith("a");
        assertThat(wire.ended).isFalse();
    }

    @Test
    void theEndIsWrittenOnceAndNothingAfterIt() {
        // When
        response.onCompletion();
        response.onFailure(new Problem(ProblemKind.UNAVAILABLE, "x"));
        response.onItem(batch("late"));
        wire.drain();
        // Then
        assertThat(wire.ended).isTrue();
        assertThat(wire.writes).containsExactly("retry: 2000\n\n", "");
    }

    @Test
    void aServerThatStopsSpreadsItsClients() {
        // When
        response.onFailure(new Problem(ProblemKind.UNAVAILABLE, "the server is shutting down"));
        // Then
        long pause = Long.parseLong(wire.writes.get(1).replaceAll("\\D", ""));
        assertThat(pause).isBetween(2_000L, 4_000L);
        assertThat(wire.ended).isTrue();
        assertThat(cut).isFalse();
    }

    @Test
    void anEndedSessionEndsTheResponse() {
        // When
        response.onFailure(new Problem(ProblemKind.UNAUTHENTICATED, "the session is over"));
        // Then
        assertThat(wire.writes).containsExactly("retry: 2000\n\n", "");
        assertThat(wire.ended).isTrue();
    }

    @Test
    void whatIsBrokenEndsTheResponseToo() {
        // When
        response.onFailure(new IllegalStateException("x"));
        // Then
        assertThat(wire.ended).isTrue();
    }

    private static List<Buffer> batch(String... texts) {
        return List.of(texts).stream().map(Buffer::buffer).toList();
    }
}
