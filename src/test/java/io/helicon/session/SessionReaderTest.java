package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.ProblemKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionReaderTest {
    private static final Duration MARGIN = SlideBook.margin(SessionSettings.defaults());

    private final Cluster cluster = new Cluster();
    private final ClusterNode node = cluster.running();
    private final SessionReader reader = node.reader();
    private final Session session = answer(cluster.sessions().start(Drafts.any()));
    private final AccessToken token = session.accessToken();

    private Duration remaining() {
        return answer(cluster.sessions().find(token)).orElseThrow().remaining();
    }

    @Test
    void theFirstReadingComesFromTheStoreTheSecondFromMemory() {
        // When
        Session first = answer(reader.get(token));
        cluster.sessions().line().away(true);
        Session second = answer(reader.get(token));

        // Then
        assertThat(second).isEqualTo(first).isEqualTo(session);
        assertThat(node.metrics().misses()).isEqualTo(1);
        assertThat(node.metrics().hits()).isEqualTo(1);
    }

    @Test
    void everyReadingTellsAnEndOneTtlAway() {
        // Given
        cluster.pass(Duration.ofMinutes(10));
        Session fromStore = answer(reader.get(token));

        // When
        cluster.pass(Duration.ofSeconds(10));
        Session fromMemory = answer(reader.get(token));

        // Then
        assertThat(fromStore.expireAt()).isEqualTo(session.expireAt().plus(Duration.ofMinutes(10)));
        assertThat(fromMemory.expireAt()).isEqualTo(fromStore.expireAt().plusSeconds(10));
        assertThat(node.metrics().hits()).isEqualTo(1);
    }

    @Test
    void everyReadingSlidesTheStoreWithinASecond() {
        // Given
        cluster.pass(Duration.ofMinutes(10));
        Session unused = answer(reader.get(token));
        cluster.pass(Duration.ofSeconds(10));

        // When
        Session read = answer(reader.get(token));
        cluster.pass(Duration.ofSeconds(1));

        // Then
        assertThat(answer(cluster.sessions().find(token))
                        .orElseThrow()
                        .session()
                        .expireAt())
                .isEqualTo(read.expireAt());
    }

    @Test
    void aSessionThatIsReadOftenNeverEnds() {
        // When
        for (int minute = 0; minute < 100; minute++) {
            cluster.pass(Duration.ofMinutes(1));
            Answers.done(reader.get(token));
        }

        // Then
        assertThat(node.metrics().hits()).isEqualTo(99);
        assertThat(remaining()).isGreaterThan(Duration.ofMinutes(22));
    }

    @Test
    void aSessionNearItsEndIsSlidWithItsReading() {
        // Given
        cluster.sessions().moveEnd(token.digest(), MARGIN.minusMillis(1));

        // When
        Session read = answer(reader.get(token));

        // Then
        assertThat(remaining()).isEqualTo(cluster.config().ttl());
        assertThat(read.expireAt())
                .isEqualTo(cluster.time().instant().plus(cluster.config().ttl()));
    }

    @Test
    void aCopyWhoseSlidesDoNotArriveIsNotServedToItsEnd() {
        // Given
        cluster.sessions().moveEnd(token.digest(), MARGIN.plusSeconds(1));
        Session unused = answer(reader.get(token));
        cluster.sessions().line().away(true);

        // When
        cluster.pass(Duration.ofSeconds(1).plusMillis(1));

        // Then
        Answers.assertKind(failure(reader.get(token)), ProblemKind.UNAVAILABLE);
    }

    @Test
    void anExpiredSessionIsNotFoundHoweverItWasRead() {
        // Given
        Session unused = answer(reader.get(token));
        cluster.pass(Duration.ofSeconds(1));

        // When
        cluster.pass(cluster.config().ttl());

        // Then
        assertThat(failure(reader.get(token))).isInstanceOf(SessionNotFound.class);
        assertThat(answer(reader.exists(token))).isFalse();
    }

    @Test
    void aStrangerIsNotFoundAndNotNoted() {
        // Given
        int steps = cluster.sessions().line().steps();

        // When
        Throwable failure = failure(reader.get(Drafts.anyToken()));

        // Then
        assertThat(failure).isInstanceOf(SessionNotFound.class);
        cluster.pass(Duration.ofSeconds(5));
        assertThat(cluster.sessions().line().steps()).isEqualTo(steps + 1);
    }

    @Test
    void existingNeverSlides() {
        // Given
        Session unused = answer(reader.get(token));
        cluster.pass(Duration.ofMinutes(1));

        // When
        boolean fromMemory = answer(reader.exists(token));
        cluster.pass(Duration.ofMinutes(1));

        // Then
        assertThat(fromMemory).isTrue();
        assertThat(remaining()).isLessThanOrEqualTo(cluster.config().ttl().minusMinutes(2));
    }

    @Test
    void aShortTtlIsSlidWithEveryReading() {
        // Given
        Cluster hasty = new Cluster(SessionSettings.with("ttl", "PT1S").config());
        ClusterNode quick = hasty.running();
        Session brief = answer(hasty.sessions().start(Drafts.any()));

        // When
        for (int i = 0; i < 10; i++) {
            hasty.pass(Duration.ofMillis(900));
            Answers.done(quick.reader().get(brief.accessToken()));
        }

        // Then
        hasty.pass(Duration.ofMillis(1_000));
        assertThat(failure(quick.reader().get(brief.accessToken()))).isInstanceOf(SessionNotFound.class);
    }

    @Test
    void anotherSessionWithTheTokenOfAnExpiredOneIsItself() {
        // Given
        Session unused = answer(reader.get(token));
        cluster.sessions().line().away(true);
        cluster.pass(Duration.ofMillis(1));
        Session cached = answer(reader.get(token));
        cluster.sessions().moveEnd(token.digest(), Duration.ofMillis(-1));
        cluster.sessions().line().away(false);
        Session other = answer(cluster.sessions().start(Drafts.with(token, new Subject("other", ""))));

        // When
        cluster.pass(Duration.ofSeconds(1));

        // Then
        assertThat(cached.subject()).isEqualTo(session.subject());
        assertThat(answer(reader.get(token)).subject()).isEqualTo(other.subject());
    }
}
