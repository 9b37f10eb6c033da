package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.done;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.problem.ProblemKind;
import io.helicon.session.SessionEvent.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionServiceRefreshTest {
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
}
