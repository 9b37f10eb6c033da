package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a node tells its clients of what it hears. */
class EventHubLossTest {
    @Test
    void whatTheHistoryLostIsToldToThoseWhoWantItsRoot() {
        // Given
        LoneNode node = new LoneNode(EventSettings.with("history-count", "3").config());
        node.up();
        Listener listener = node.listener().reading().wanting("a:1");
        Listener other = node.listener().reading().wanting("b");
        node.down();
        for (int i = 0; i < 10; i++) {
            node.record("a:1", Integer.toString(i));
        }

        // When
        node.up();

        // Then
        assertThat(listener.data()).containsExactly("7", "8", "9");
        assertThat(listener.lost()).singleElement().extracting(LostRange::root).isEqualTo("a");
        assertThat(other.lost()).isEmpty();
    }

    @Test
    void anotherLifeOfTheHistoryIsReadFromItsBeginning() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.record("a", "1");
        node.log().history().store().lose();

        // When
        node.record("a", "2");
        node.turn();

        // Then
        node.record("a", "3");
        node.turn();
        assertThat(listener.data()).containsExactly("1", "2", "3");
        assertThat(listener.lost()).singleElement().extracting(LostRange::root).isEqualTo("a");
        assertThat(listener.place()).isEqualTo(node.tip());
    }

    @Test
    void aStragglerOfALifeThatIsOverMovesNobodyBack() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        RecordedEvent old = node.record("a", "1");
        node.log().history().store().lose();
        node.record("a", "2");
        node.turn();

        // When
        node.hear(old);
        node.turn();

        // Then
        node.record("a", "3");
        node.turn();
        assertThat(listener.data()).containsExactly("1", "2", "3");
        assertThat(listener.place()).isEqualTo(node.tip());
    }

    @Test
    void whoObservesIsToldWhateverItsNeighbourDoes() {
        // Given
        LoneNode node = new LoneNode();
        List<String> seen = new ArrayList<>();
        node.hub().observe(Listener.interest("a"), event -> {
            throw new IllegalStateException("as expected");
        });
        node.hub().observe(Listener.interest("a:*:x"), event -> seen.add(event.data()));
        node.up();

        // When
        node.record("a:1:x", "1");
        node.record("a:1:y", "2");
        node.pass("a:2:x", "3");
        node.down();
        node.record("a:3:x", "4");
        node.up();

        // Then
        assertThat(seen).containsExactly("1", "3", "4");
    }

    @Test
    void aLongAbsenceIsReadInPages() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.down();
        for (int i = 0; i < 5_000; i++) {
            node.record("a", Integer.toString(i));
        }

        // When
        node.up();

        // Then
        assertThat(listener.data()).hasSize(5_000).doesNotHaveDuplicates();
        assertThat(node.log().questions()).hasSizeBetween(5, 12).allMatch(question -> question.limit() <= 1_000);
    }

    @Test
    void quietTimeIsNoReasonToTellALoss() {
        // Given
        LoneNode node = LoneNode.hearing();
        Listener listener = node.listener().reading().wanting("a");
        node.down();
        node.log().history().store().pass(Duration.ofSeconds(30));

        // When
        node.up();

        // Then
        assertThat(listener.lost()).isEmpty();
        assertThat(listener.place()).isEqualTo(node.tip());
    }
}
