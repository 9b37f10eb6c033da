package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The whole behaviour of the port {@link Leases}. */
public interface LeasesContract {
    Duration LENGTH = Duration.ofSeconds(40);

    Leases leases();

    /** Lets so much of every lease pass. */
    void pass(Duration time);

    private Uni<Long> outdated(NodeId node) {
        return leases().outdate(Set.of(node)).map(Duration::toMillis).replaceWith(0L);
    }

    private Uni<Long> renewed(NodeId node) {
        return leases().renew(node, LENGTH).map(LeaseGrant::epoch);
    }

    @Test
    default void aFirstRenewalRegisters() {
        // Given
        NodeId node = NodeId.random();

        // When
        LeaseGrant grant = answer(leases().renew(node, LENGTH));

        // Then
        assertThat(grant.epoch()).isZero();
        assertThat(grant.peers()).isEmpty();
        assertThat(answer(leases().peers(NodeId.random()))).containsExactly(node);
    }

    @Test
    default void everybodyButOneselfIsAPeer() {
        // Given
        NodeId one = NodeId.random();
        NodeId other = NodeId.random();
        Answers.done(leases().renew(one, LENGTH));

        // When
        LeaseGrant grant = answer(leases().renew(other, LENGTH));

        // Then
        assertThat(grant.peers()).containsExactly(one);
        assertThat(answer(leases().peers(one))).containsExactly(other);
    }

    @Test
    default void aLapsedLeaseIsNoPeer() {
        // Given
        NodeId lapsed = NodeId.random();
        Answers.done(leases().renew(lapsed, LENGTH));
        pass(LENGTH);

        // When
        LeaseGrant grant = answer(leases().renew(NodeId.random(), LENGTH));

        // Then
        assertThat(grant.peers()).isEmpty();
        assertThat(answer(leases().peers(NodeId.random()))).doesNotContain(lapsed);
    }

    @Test
    default void aRenewalProlongsFromTheMomentOfTheWrite() {
        // Given
        NodeId node = NodeId.random();
        Answers.done(leases().renew(node, LENGTH));
        pass(LENGTH.dividedBy(2));
        Answers.done(leases().renew(node, LENGTH));

        // When
        pass(LENGTH.dividedBy(2));

        // Then
        assertThat(answer(leases().peers(NodeId.random()))).containsExactly(node);
    }

    @Test
    default void outdatingRaisesEpochsAndTellsTheLongestRemainder() {
        // Given
        NodeId early = NodeId.random();
        NodeId late = NodeId.random();
        NodeId untouched = NodeId.random();
        Answers.done(leases().renew(early, LENGTH));
        pass(LENGTH.dividedBy(2));
        Answers.done(leases().renew(late, LENGTH));
        Answers.done(leases().renew(untouched, LENGTH));

        // When
        Duration remaining = answer(leases().outdate(Set.of(early, late)));

        // Then
        assertThat(remaining).isBetween(LENGTH.minusSeconds(10), LENGTH);
        assertThat(answer(leases().renew(early, LENGTH)).epoch()).isEqualTo(1);
        assertThat(answer(leases().renew(late, LENGTH)).epoch()).isEqualTo(1);
        assertThat(answer(leases().renew(untouched, LENGTH)).epoch()).isZero();
    }

    @Test
    default void whoHasNoLiveLeaseNeedsNoWaiting() {
        // Given
        NodeId lapsed = NodeId.random();
        Answers.done(leases().renew(lapsed, LENGTH));
        pass(LENGTH);

        // When
        Duration remaining = answer(leases().outdate(Set.of(lapsed, NodeId.random())));

        // Then
        assertThat(remaining).isZero();
        assertThat(answer(leases().outdate(Set.of()))).isZero();
    }

    @Test
    default void everyWriterWhoOutdatesIsSeen() {
        // Given
        NodeId node = NodeId.random();
        Answers.done(leases().renew(node, LENGTH));

        // When
        List<Duration> remaining = Outcome.items(atOnce(20, i -> leases().outdate(Set.of(node))));

        // Then
        assertThat(remaining).hasSize(20).allMatch(left -> left.compareTo(Duration.ZERO) > 0);
        assertThat(answer(leases().renew(node, LENGTH)).epoch()).isEqualTo(20);
    }

    @Test
    default void renewalsThatMeetOutdatingSeeEpochsInOrder() {
        // Given
        NodeId node = NodeId.random();
        Answers.done(leases().renew(node, LENGTH));

        // When
        List<Outcome<Long>> epochs = atOnce(40, i -> i % 2 == 0 ? outdated(node) : renewed(node));

        // Then
        assertThat(Outcome.items(epochs)).hasSize(40);
        assertThat(answer(leases().renew(node, LENGTH)).epoch()).isEqualTo(20);
        assertThat(LongStream.rangeClosed(0, 20).boxed().toList()).containsAll(Outcome.items(epochs));
    }

    @Test
    default void aLeaseThatWasGivenUpKeepsNobodyWaiting() {
        // Given
        NodeId node = NodeId.random();
        NodeId other = NodeId.random();
        LeaseGrant grant = answer(leases().renew(node, LENGTH));
        Answers.done(leases().renew(other, LENGTH));

        // When
        Answers.done(leases().giveUp(node, grant.until()));

        // Then
        assertThat(answer(leases().peers(NodeId.random()))).containsExactly(other);
        assertThat(answer(leases().outdate(Set.of(node)))).isZero();
    }

    @Test
    default void givingUpLateTakesNoNewerLease() {
        // Given
        NodeId node = NodeId.random();
        LeaseGrant old = answer(leases().renew(node, LENGTH));
        pass(Duration.ofMillis(5));
        Answers.done(leases().renew(node, LENGTH));

        // When
        Answers.done(leases().giveUp(node, old.until()));

        // Then
        assertThat(answer(leases().peers(NodeId.random()))).containsExactly(node);
    }

    @Test
    default void givingUpWhatWasNeverHeldIsNoFailure() {
        // Given
        NodeId node = NodeId.random();

        // When
        Answers.done(leases().giveUp(node, Instant.EPOCH));

        // Then
        assertThat(answer(leases().peers(NodeId.random()))).isEmpty();
    }
}
