package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a node tells its clients of what it hears. */
class EventHubTest {
    @Test
    void clientsOfAllLoopsAreToldInTheOrderInWhichTheHubHears() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener one = node.listener().reading().wanting("a");
        Listener other = node.listener(node.otherLoop()).reading().wanting("a:1", "b");

        // When
        node.record("a:1", "1");
        node.record("b", "2");
        node.record("a", "3");
        node.record("a:1:x", "4");
        node.turn();

        // Then
        assertThat(one.data()).containsExactly("1", "3", "4");
        assertThat(other.data()).containsExactly("1", "2", "4");
    }

    @Test
    void whatIsHeardTwiceIsToldOnce() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        RecordedEvent first = node.record("a", "1");
        RecordedEvent second = node.record("a", "2");

        // When
        node.hear(first);
        node.hear(second);
        node.turn();

        // Then
        assertThat(listener.data()).containsExactly("1", "2");
    }

    @Test
    void anEventIsThePlaceOfWhoHasIt() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");

        // When
        RecordedEvent event = node.record("a", "1");
        node.turn();

        // Then
        assertThat(listener.place()).isEqualTo(Cursor.of(List.of(event.position())));
    }

    @Test
    void whatPassesHasThePlaceOfTheLastThatIsRecorded() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        RecordedEvent event = node.record("b", "1");

        // When
        node.pass("a", "2");
        node.turn();

        // Then
        assertThat(listener.data()).containsExactly("2");
        assertThat(listener.place()).isEqualTo(Cursor.of(List.of(event.position())));
    }

    @Test
    void whatWasMissedIsReadBeforeAnythingNewIsTold() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.down();
        node.record("a", "1");
        node.record("b", "2");
        node.record("a", "3");

        // When
        node.up();

        // Then
        node.record("a", "4");
        node.turn();
        assertThat(listener.data()).containsExactly("1", "3", "4");
        assertThat(listener.lost()).isEmpty();
    }

    @Test
    void theSourceIsHeldWhileTheHubCatchesUp() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.down();
        node.record("a", "1");
        node.log().hold();

        // When
        node.up();

        // Then
        assertThat(node.source().isHeld()).isTrue();
        node.log().release();
        node.turn();
        assertThat(node.source().isHeld()).isFalse();
        assertThat(listener.data()).containsExactly("1");
    }

    @Test
    void overlapIsToldOnce() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.down();
        RecordedEvent missed = node.record("a", "1");
        node.up();

        // When
        node.hear(missed);
        node.turn();

        // Then
        assertThat(listener.data()).containsExactly("1");
    }

    @Test
    void aHubThatGoesDownWhileItCatchesUpBeginsAgainWhereItWas() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.down();
        node.record("a", "1");
        node.log().hold();
        node.up();
        node.down();
        node.record("a", "2");

        // When
        node.up();
        node.log().release();
        node.turn();

        // Then
        assertThat(listener.data()).containsExactly("1", "2");
        assertThat(node.source().isHeld()).isFalse();
    }
}
