package io.helicon.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionCacheTest {
    private final Cluster cluster = new Cluster();
    private final ClusterNode node = cluster.running();
    private final SessionCache cache = node.cache();
    private final Session session = Answers.answer(cluster.sessions().start(Drafts.any()));
    private final TokenDigest token = session.accessToken().digest();

    @BeforeEach
    void load() {
        cache.put(cache.ticket(token), sighting());
    }

    private Sighting sighting() {
        return Answers.answer(cluster.sessions().find(session.accessToken())).orElseThrow();
    }

    private boolean has() {
        return cache.lookup(token).isPresent();
    }

    private SlideOutcome stored(SessionId id, int version) {
        return new SlideOutcome(token, id, version);
    }

    @Test
    void whatWasLoadedIsServed() {
        assertThat(has()).isTrue();
        assertThat(cache.lookup(Drafts.anyToken().digest())).isEmpty();
    }

    @Test
    void aCopyTellsTheEndByTheStoresClock() {
        // When
        cluster.pass(Duration.ofSeconds(7));

        // Then
        Session read = cache.lookup(token)
                .orElseThrow()
                .read(cluster.config().ttl(), cluster.time().nanos());
        assertThat(read.expireAt()).isEqualTo(session.expireAt().plusSeconds(7));
        assertThat(read.expiringAt(session.expireAt())).isEqualTo(session);
    }

    @Test
    void nothingIsServedWhileTheLeaseIsClosed() {
        // When
        cluster.channel().cut(node.id());

        // Then
        assertThat(has()).isFalse();
    }

    @Test
    void nothingSurvivesAGeneration() {
        // Given
        cluster.channel().cut(node.id());

        // When
        cluster.channel().heal(node.id());
        cluster.pass(Duration.ofSeconds(5));

        // Then
        assertThat(node.lease().open()).isTrue();
        assertThat(has()).isFalse();
    }

    @Test
    void whatIsInvalidatedIsGoneAndNothingElse() {
        // Given
        Session other = Answers.answer(cluster.sessions().start(Drafts.any()));
        TokenDigest otherToken = other.accessToken().digest();
        cache.put(cache.ticket(otherToken), new Sighting(other, cluster.time().instant()));

        // When
        cache.invalidate(List.of(otherToken));

        // Then
        assertThat(cache.lookup(otherToken)).isEmpty();
        assertThat(has()).isTrue();
    }

    @Test
    void aLoadUnderWayDuringAnInvalidationIsNotCached() {
        // Given
        cache.invalidate(List.of(token));
        SessionCache.Ticket ticket = cache.ticket(token);
        Sighting old = sighting();

        // When
        cache.invalidate(List.of(token));
        cache.put(ticket, old);

        // Then
        assertThat(has()).isFalse();
    }

    @Test
    void aLoadUnderWayWhileAllIsInvalidatedIsNotCached() {
        // Given
        SessionCache.Ticket ticket = cache.ticket(token);

        // When
        cache.invalidateAll();
        cache.put(ticket, sighting());

        // Then
        assertThat(has()).isFalse();
        cache.put(cache.ticket(token), sighting());
        assertThat(has()).isTrue();
    }

    @Test
    void aLoadUnderWayAcrossGenerationsIsNotCached() {
        // Given
        SessionCache.Ticket ticket = cache.ticket(Drafts.anyToken().digest());

        // When
        Answers.done(cluster.leases().outdate(Set.of(node.id())));
        Answers.done(node.lease().renew());
        cache.put(ticket, sighting());

        // Then
        assertThat(cache.lookup(ticket.token())).isEmpty();
    }

    @Test
    void aTicketOfAClosedLeaseIsWorthNothing() {
        // Given
        ClusterNode joining = cluster.join();

        // When
        joining.cache().put(joining.cache().ticket(token), sighting());
        joining.beat();
        cluster.pass(Duration.ofSeconds(4));

        // Then
        assertThat(joining.lease().open()).isTrue();
        assertThat(joining.cache().lookup(token)).isEmpty();
    }

    @Test
    void aSessionNearItsEndIsNotServed() {
        // Given
        Duration margin = SlideBook.margin(cluster.config());
        cluster.sessions().moveEnd(token, margin.plusSeconds(1));
        cache.put(cache.ticket(token), sighting());
        boolean before = has();

        // When
        cluster.pass(Duration.ofSeconds(1).plusNanos(1));

        // Then
        assertThat(before).isTrue();
        assertThat(has()).isFalse();
    }

    @Test
    void aSlideThatWasWrittenKeepsTheCopyGood() {
        // Given
        Duration margin = SlideBook.margin(cluster.config());
        cluster.sessions().moveEnd(token, margin);
        cache.put(cache.ticket(token), sighting());

        // When
        cache.held(token, cluster.time().nanos() + margin.plusSeconds(5).toNanos());
        cluster.pass(Duration.ofSeconds(5));

        // Then
        assertThat(has()).isTrue();
    }

    @Test
    void aCopyThatTheStoreConfirmsStays() {
        // When
        cache.confirm(token, Optional.of(stored(session.id(), session.version())));

        // Then
        assertThat(has()).isTrue();
    }

    @Test
    void aCopyOfAnotherVersionGoes() {
        // When
        cache.confirm(token, Optional.of(stored(session.id(), session.version() + 1)));

        // Then
        assertThat(has()).isFalse();
    }

    @Test
    void aCopyOfAnotherSessionWithTheSameTokenGoes() {
        // When
        cache.confirm(token, Optional.of(stored(new SessionId(UUID.randomUUID()), session.version())));

        // Then
        assertThat(has()).isFalse();
    }

    @Test
    void aCopyOfASessionThatIsNoMoreGoes() {
        // When
        cache.confirm(token, Optional.empty());

        // Then
        assertThat(has()).isFalse();
    }
}
