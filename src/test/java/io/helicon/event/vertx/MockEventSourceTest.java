package io.helicon.event.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.event.Event;
import io.helicon.event.EventSettings;
import io.helicon.event.RecordingEventListener;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MockEventSourceTest {
    private final Vertx vertx = Vertx.vertx();
    private final MockEventSource source = new MockEventSource(
            vertx, EventSettings.with("mock-interval", "PT0.005S").config());
    private final RecordingEventListener listener = new RecordingEventListener();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void itIsUpAndMakesEventsUpOnOneLoop() {
        // When
        source.listen(listener);

        // Then
        await().until(() -> kinds().size() == 3);
        assertThat(kinds()).containsExactlyInAnyOrder("views", "poll", "annotation");
        assertThat(listener.told().get(0)).isEqualTo(RecordingEventListener.UP);
        assertThat(listener.states()).hasSize(1);
        assertThat(listener.recorded()).isEmpty();
        assertThat(listener.passed()).allSatisfy(MockEventSourceTest::assertFake);
        assertThat(listener.threads()).hasSize(1);
    }

    private List<String> kinds() {
        return listener.passed().stream()
                .map(event -> event.type().parts().get(2))
                .distinct()
                .toList();
    }

    private static void assertFake(Event event) {
        assertThat(event.type().value()).startsWith("program:1234:");
        assertThat(new JsonObject(event.data()).isEmpty()).isFalse();
    }

    @Test
    void nothingIsToldInAPause() {
        // Given
        listener.reactWith(told -> source.pause());
        source.listen(listener);
        await().until(() -> !listener.told().isEmpty());

        // When
        listener.reactWith(told -> {});
        int before = listener.told().size();
        source.resume();

        // Then
        await().until(() -> listener.told().size() > before);
        assertThat(before).isEqualTo(1);
    }
}
