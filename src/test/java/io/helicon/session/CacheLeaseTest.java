package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CacheLeaseTest {
    private static final Duration LENGTH = Duration.ofSeconds(2);
    private static final Duration BEAT = LENGTH.dividedBy(4);

    private final ManualTime time = new ManualTime();
    private final InMemoryLeases leases = new InMemoryLeases(time);
    private final CacheLease lease = new CacheLease(leases, SessionSettings.defaults(), time);

    private void beats(int count) {
        for (int i = 0; i < count; i++) {
            done(lease.renew());
            time.advance(BEAT);
        }
    }

    private void open() {
        lease.channelUp();
        beats(5);
    }

    @Test
    void aNodeWithoutAChannelAsksForNoLease() {
        // When
        beats(10);

        // Then
        assertThat(lease.open()).isFalse();
        assertThat(answer(leases.peers(NodeId.random()))).isEmpty();
    }

    @Test
    void aNodeWithoutACacheAsksForNoLeaseButKnowsItsPeers() {
        // Given
        CacheLease uncached =
                new CacheLease(leases, SessionSettings.with("cache-size", "0").config(), time);
        open();

        // When
        uncached.channelUp();
        done(uncached.renew());

        // Then
        assertThat(answer(leases.peers(lease.self()))).isEmpty();
        assertThat(answer(uncached.peers())).containsExactly(lease.self());
    }

    @Test
    void aNodeJoinsOnlyALeaseLater() {
        // Given
        lease.channelUp();
        beats(4);

        // When
        done(lease.renew());
        boolean before = lease.hold().openAt(time.nanos() - 1);

        // Then
        assertThat(before).isFalse();
        assertThat(lease.open()).isTrue();
    }

    @Test
    void aLeaseClosesByItselfATenthEarly() {
        // Given
        open();
        done(lease.renew());

        // When
        time.advance(LENGTH.dividedBy(10).multipliedBy(9));

        // Then
        assertThat(lease.hold().openAt(time.nanos() - 1)).isTrue();
        assertThat(lease.open()).isFalse();
        assertThat(answer(leases.peers(NodeId.random()))).containsExactly(lease.self());
    }

    @Test
    void aLapsedLeaseIsJoinedAnewAndInAnotherGeneration() {
        // Given
        open();
        long generation = lease.hold().generation();
        time.advance(LENGTH);

        // When
        done(lease.renew());

        // Then
        assertThat(lease.open()).isFalse();
        assertThat(lease.hold().generation()).isGreaterThan(generation);
        beats(5);
        assertThat(lease.open()).isTrue();
    }

    @Test
    void aRenewalKeepsTheGeneration() {
        // Given
        open();
        long generation = lease.hold().generation();

        // When
        beats(20);

        // Then
        assertThat(lease.open()).isTrue();
        assertThat(lease.hold().generation()).isEqualTo(generation);
    }

    @Test
    void aRaisedEpochBeginsAnotherGenerationWithoutClosing() {
        // Given
        open();
        long generation = lease.hold().generation();
        done(leases.outdate(Set.of(lease.self())));

        // When
        done(lease.renew());

        // Then
        assertThat(lease.open()).isTrue();
        assertThat(lease.hold().generation()).isGreaterThan(generation);
    }

    @Test
    void aChannelThatIsDownClosesAtOnceAndGivesTheLeaseUp() {
        // Given
        open();

        // When
        done(lease.channelDown());

        // Then
        assertThat(lease.open()).isFalse();
        assertThat(answer(leases.peers(NodeId.random()))).isEmpty();
        beats(10);
        assertThat(lease.open()).isFalse();
    }

    @Test
    void aRenewalThatArrivesAfterTheChannelWentDownOpensNothing() {
        // Given
        open();
        leases.line().slow(() -> BEAT);
        var renewal = lease.renew().subscribeAsCompletionStage();
        var closing = lease.channelDown().subscribeAsCompletionStage();

        // When
        time.advance(LENGTH);

        // Then
        assertThat(renewal).isCompleted();
        assertThat(closing).isCompleted();
        assertThat(lease.open()).isFalse();
    }

    @Test
    void theRightIsCountedFromBeforeTheRenewalWasSent() {
        // Given
        open();
        long sent = time.nanos();
        leases.line().slow(() -> BEAT);

        // When
        var renewal = lease.renew().subscribeAsCompletionStage();
        time.advance(BEAT.multipliedBy(2));

        // Then
        assertThat(renewal).isCompleted();
        assertThat(lease.hold().until() - sent)
                .isEqualTo(LENGTH.dividedBy(10).multipliedBy(9).toNanos());
    }

    @Test
    void aStaleListOfPeersIsReadAgain() {
        // Given
        open();
        NodeId late = NodeId.random();
        done(leases.renew(late, Duration.ofMinutes(1)));
        Set<NodeId> fresh = answer(lease.peers());

        // When
        time.advance(LENGTH.dividedBy(2));

        // Then
        assertThat(fresh).isEmpty();
        assertThat(answer(lease.peers())).containsExactly(late);
    }

    @Test
    void aFreshListOfPeersCostsNothing() {
        // Given
        open();
        done(lease.renew());
        int steps = leases.line().steps();

        // When
        time.advance(LENGTH.dividedBy(2).minusNanos(1));

        // Then
        assertThat(answer(lease.peers())).isEmpty();
        assertThat(leases.line().steps()).isEqualTo(steps);
    }
}
