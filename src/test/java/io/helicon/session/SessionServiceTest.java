package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.atOnce;
import static io.helicon.session.Answers.done;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import io.helicon.problem.ProblemKind;
import io.helicon.session.SessionEvent.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SessionServiceTest {
    private final Cluster cluster = new Cluster();
    private final ClusterNode node = cluster.running();
    private final ClusterNode other = cluster.running();
    private final SessionService service = node.service();

    private Session started(RefreshToken refresh) {
        return answer(service.start(Drafts.with(refresh)));
    }

    private void cached(Session session) {
        List.of(node, other).forEach(each -> done(each.service().get(session.accessToken())));
    }

    private void assertUnknownEverywhere(Session session) {
        assertThat(List.of(node, other))
                .allSatisfy(each -> assertThat(failure(each.service().get(session.accessToken())))
                        .isInstanceOf(SessionNotFound.class)
                        .hasMessage("mnemosyned: storage: session not found"));
    }

    @Test
    void aMissingTokenIsMade() {
        // Given
        SessionDraft draft = new SessionDraft(Optional.empty(), Optional.empty(), new Subject("me", ""), Bag.EMPTY);

        // When
        List<String> tokens = IntStream.range(0, 100)
                .mapToObj(i -> answer(service.start(draft)).accessToken().value())
                .toList();

        // Then
        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.matches("[0-9a-f]{128}"));
    }

    @Test
    void aTokenInUseIsTold() {
        // Given
        Session session = answer(service.start(Drafts.any()));

        // When
        Throwable failure = failure(service.start(Drafts.with(session.accessToken())));

        // Then
        Answers.assertKind(failure, ProblemKind.ALREADY_EXISTS);
        assertThat(node.events().steps()).containsExactly(Step.STARTED);
    }

    @Test
    void tokensOfCallersMayBeRefused() {
        // Given
        Cluster strict =
                new Cluster(SessionSettings.with("supplied-tokens", "false").config());

        // When
        Throwable failure = failure(strict.join().service().start(Drafts.any()));

        // Then
        Answers.assertKind(failure, ProblemKind.INVALID);
        assertThat(answer(strict.sessions().list(SessionFilter.ALL, new Page(0, 0))))
                .isEmpty();
    }

    @Test
    void aValueIsSeenOnEveryNode() {
        // Given
        Session session = answer(service.start(Drafts.any()));
        cached(session);

        // When
        Bag bag = answer(service.setValue(session.accessToken(), new BagEntry("a", "1")));

        // Then
        assertThat(bag.entries()).isEqualTo(Map.of("a", "1"));
        assertThat(answer(other.service().get(session.accessToken())).bag()).isEqualTo(bag);
        assertThat(node.events().steps()).containsExactly(Step.STARTED, Step.VALUE_SET);
    }

    @Test
    void anAbandonedSessionIsUnknownOnEveryNode() {
        // Given
        Session session = answer(service.start(Drafts.any()));
        cached(session);

        // When
        done(other.service().abandon(session.accessToken()));

        // Then
        assertUnknownEverywhere(session);
        assertThat(answer(service.exists(session.accessToken()))).isFalse();
        assertThat(other.events().told())
                .extracting(SessionEvent::step, SessionEvent::id, SessionEvent::subject)
                .containsExactly(tuple(Step.ABANDONED, session.id(), session.subject()));
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        // Given
        AccessToken token = Drafts.anyToken();

        // When
        List<Throwable> failures = List.of(
                failure(service.get(token)),
                failure(service.abandon(token)),
                failure(service.setValue(token, new BagEntry("a", "1"))),
                failure(service.refresh(Drafts.anyRefreshToken())));

        // Then
        assertThat(failures).hasSize(4).hasOnlyElementsOfType(SessionNotFound.class);
        assertThat(node.events().told()).isEmpty();
        assertThat(answer(service.exists(token))).isFalse();
    }

    @Test
    void deletedSessionsAreUnknownOnEveryNodeAndCounted() {
        // Given
        Session mine = answer(service.start(Drafts.of("me")));
        Session yours = answer(service.start(Drafts.of("you")));
        cached(mine);
        cached(yours);

        // When
        long count = answer(service.delete(Filters.of("me")));

        // Then
        assertThat(count).isEqualTo(1);
        assertUnknownEverywhere(mine);
        assertThat(answer(other.service().get(yours.accessToken())).subject()).isEqualTo(yours.subject());
        assertThat(node.events().steps()).containsExactly(Step.STARTED, Step.STARTED, Step.DELETED);
    }

    @Test
    void moreThanABatchIsDeletedWhole() {
        // Given
        List<Outcome<Session>> started = atOnce(10_000, i -> cluster.sessions().start(Drafts.of("me")));

        // When
        long count = answer(service.delete(Filters.of("me")));

        // Then
        assertThat(count).isEqualTo(started.size());
        assertThat(answer(service.delete(Filters.of("me")))).isZero();
        assertThat(node.events().told()).hasSize(started.size());
    }

    @Test
    void deletingWithoutAConditionIsAMistake() {
        // When
        Throwable failure = catchThrowable(() -> done(service.delete(SessionFilter.ALL)));

        // Then
        Answers.assertKind(failure, ProblemKind.INVALID);
        assertThat(failure).hasMessage("mnemosyned: none of expected arguments was provided");
    }

    @Test
    void aRefreshedSessionHasNewTokensOnEveryNode() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(presented);
        cached(old);

        // When
        Session session = answer(service.refresh(presented));

        // Then
        assertUnknownEverywhere(old);
        assertThat(session.id()).isEqualTo(old.id());
        assertThat(answer(other.service().get(session.accessToken())).id()).isEqualTo(old.id());
        assertThat(node.events().steps()).containsExactly(Step.STARTED, Step.REFRESHED);
    }

    @Test
    void aRefreshRepeatedWithinItsGraceIsToldOnce() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(presented);
        Session session = answer(service.refresh(presented));

        // When
        cluster.pass(Duration.ofSeconds(29));
        Session repeated = answer(other.service().refresh(presented));

        // Then
        assertThat(repeated.accessToken()).isEqualTo(session.accessToken());
        assertThat(repeated.id()).isEqualTo(old.id());
        assertThat(other.events().told()).isEmpty();
    }

    @Test
    void aStolenRefreshTokenEndsTheSessionOnEveryNode() {
        // Given
        RefreshToken presented = Drafts.anyRefreshToken();
        Session old = started(presented);
        Session session = answer(service.refresh(presented));
        cached(session);
        cluster.pass(Duration.ofSeconds(30));

        // When
        Throwable failure = failure(service.refresh(presented));

        // Then
        assertThat(failure).isInstanceOf(RefreshTokenReused.class);
        Answers.assertKind(failure, ProblemKind.UNAUTHENTICATED);
        assertUnknownEverywhere(session);
        assertThat(node.events().told().get(2).step()).isEqualTo(Step.STOLEN);
        assertThat(node.events().told().get(2).id()).isEqualTo(old.id());
    }

    @Test
    void aChangeThatCannotBeMadeVisibleIsNotAnswered() {
        // Given
        Session session = answer(service.start(Drafts.any()));
        cached(session);
        cluster.channel().lose(() -> true);

        // When
        var changing =
                service.setValue(session.accessToken(), new BagEntry("a", "1")).subscribeAsCompletionStage();
        cluster.pass(CacheCoherence.PATIENCE.plusMillis(1));

        // Then
        assertThat(changing).isNotDone();
        cluster.pass(cluster.config().cacheLease());
        assertThat(changing).isCompleted();
    }

    @Test
    void listsComeFromTheStore() {
        // Given
        Session first = answer(service.start(Drafts.of("a")));
        Session second = answer(service.start(Drafts.of("b")));

        // When
        List<Session> listed = answer(service.list(SessionFilter.ALL, new Page(0, 0)));

        // Then
        assertThat(listed).containsExactly(first, second);
    }
}
