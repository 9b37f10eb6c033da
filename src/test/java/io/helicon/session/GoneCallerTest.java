package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.done;
import static io.helicon.session.Answers.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.session.SessionEvent.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of a change whose caller went away before it was answered. */
class GoneCallerTest {
    private final Cluster cluster = new Cluster();
    private final ClusterNode node = cluster.running();
    private final ClusterNode other = cluster.running();

    @Test
    void itIsToldToAllAllTheSame() {
        // Given
        Session session = answer(node.service().start(Drafts.any()));
        List.of(node, other).forEach(each -> done(each.service().get(session.accessToken())));
        cluster.channel().slow(() -> Duration.ofMillis(50));

        // When
        node.service()
                .abandon(session.accessToken())
                .subscribe()
                .with(done -> {}, failure -> {})
                .cancel();
        cluster.pass(Duration.ofMillis(120));

        // Then
        assertThat(failure(other.service().get(session.accessToken()))).isInstanceOf(SessionNotFound.class);
        assertThat(node.events().steps()).containsExactly(Step.STARTED, Step.ABANDONED);
    }
}
