package io.helicon.session.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.Drafts;
import io.helicon.session.Invalidation;
import io.helicon.session.NodeId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvalidationTextTest {
    private static final NodeId NODE = new NodeId(new UUID(1, 2));

    @Test
    void anInvalidationIsReadAsItWasWritten() {
        // Given
        Invalidation invalidation = new Invalidation(
                NODE,
                Long.MAX_VALUE,
                List.of(Drafts.anyToken().digest(), Drafts.anyToken().digest()));

        // When
        Invalidation read = InvalidationText.read(InvalidationText.write(invalidation));

        // Then
        assertThat(read).isEqualTo(invalidation);
    }

    @Test
    void allSessionsAreNoDigests() {
        // When
        String text = InvalidationText.write(new Invalidation(NODE, 7, List.of()));

        // Then
        assertThat(text).isEqualTo("00000000-0000-0001-0000-000000000002 7");
        assertThat(InvalidationText.read(text).tokens()).isEmpty();
    }

    @Test
    void anAcknowledgementNamesItsNodeAndRound() {
        // When
        String[] words = InvalidationText.acknowledgement(NODE, 42).split(" ");

        // Then
        assertThat(InvalidationText.node(words)).isEqualTo(NODE);
        assertThat(InvalidationText.round(words)).isEqualTo(42);
    }
}
