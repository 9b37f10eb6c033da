package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.problem.Problem;
import org.junit.jupiter.api.Test;

class EventTest {
    @Test
    void anEmptyTypeIsRefused() {
        assertThatThrownBy(() -> new EventType("")).isInstanceOf(Problem.class).hasMessage("event type is empty");
    }

    @Test
    void anEventPassesItsDataOnAsItIs() {
        // Given
        String data = "{ \"b\":1,\"a\" : 2 }";

        // When
        Event event = new Event(new EventType("session:started:42"), data);

        // Then
        assertThat(event.data()).isEqualTo(data);
        assertThat(event.type().value()).isEqualTo("session:started:42");
    }
}
