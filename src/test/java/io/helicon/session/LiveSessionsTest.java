package io.helicon.session;

import static io.helicon.session.Answers.answer;
import static io.helicon.session.Answers.done;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.live.Bounds;
import io.helicon.live.Connection;
import io.helicon.live.Connections;
import io.helicon.live.ConnectionsForTests;
import io.helicon.live.Credential;
import io.helicon.live.Identity;
import io.helicon.live.Loop;
import io.helicon.live.Outbox;
import io.helicon.live.Overflow;
import io.helicon.live.Sized;
import io.helicon.problem.ProblemKind;
import io.helicon.wire.OpenDoors;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
    private final ManualTime time = new ManualTime();
    private final InMemorySessions sessions = new InMemorySessions(time, Duration.ofMinutes(1));
    private final SessionIdentities identities = new SessionIdentities(sessions);
    private final Connections connections = ConnectionsForTests.behind(OpenDoors.make());
    private final Endings endings = new Endings();
    private final LiveSessions live = new LiveSessions(sessions, endings, connections);

    private record Word(int size) implements Sized {}

    /** A loop that is wherever its caller is. */
    private static final class Here implements Loop {
        @Override
        public boolean isCurrent() {
            return true;
        }

        @Override
        public void execute(Runnable step) {
            step.run();
        }
    }

    private static final class Endings implements SessionEndings {
        private final List<Function<SessionId, Uni<Void>>> listeners = new ArrayList<>();

        @Override
        public void whenEnded(Function<SessionId, Uni<Void>> heard) {
            listeners.add(heard);
        }

        void tell(SessionId id) {
            listeners.forEach(listener -> done(listener.apply(id)));
        }
    }

    private Session started() {
        return answer(sessions.start(Drafts.any()));
    }

    private Connection<Word> connected(Identity identity) {
        Bounds bounds = new Bounds(1, 1, Overflow.DISCONNECT);
        Connection<Word> connection =
                new Connection<>(identity, "test", new Outbox<>(new Here(), bounds, (older, newer) -> newer, () -> {}));
        connections.add(connection);
        return connection;
    }

    private Connection<Word> connected(Session session) {
        return connected(
                answer(identities.of(new Credential(session.accessToken().value()))));
    }

    @Test
    void aTokenIsItsSessionsAndItsEndStaysWhereItIs() {
        // Given
        Session session = started();
        time.advance(Duration.ofSeconds(20));

        // When
        Identity identity =
                answer(identities.of(new Credential(session.accessToken().value())));

        // Then
        assertThat(identity).isEqualTo(new Identity("session", session.id().toString()));
        assertThat(answer(sessions.find(session.accessToken())).orElseThrow().remaining())
                .isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void aTokenOfNobodyIsRefused() {
        // When
        Throwable stranger = Answers.failure(identities.of(new Credential("stranger")));
        Throwable nothing = Answers.failure(identities.of(new Credential("")));

        // Then
        Answers.assertKind(stranger, ProblemKind.UNAUTHENTICATED);
        Answers.assertKind(nothing, ProblemKind.INVALID);
    }

    @Test
    void whoseSessionHasEndedIsEndedAndNobodyElse() {
        // Given
        live.heed();
        Session ended = started();
        Connection<Word> concerned = connected(ended);
        Connection<Word> other = connected(started());
        Connection<Word> anonymous = connected(Identity.ANONYMOUS);
        done(sessions.abandon(ended.accessToken().digest()));

        // When
        endings.tell(ended.id());

        // Then
        assertThat(concerned.outbox().isOver()).isTrue();
        assertThat(other.outbox().isOver()).isFalse();
        assertThat(anonymous.outbox().isOver()).isFalse();
    }

    @Test
    void whatAnybodyMayHavePublishedIsNotBelieved() {
        // Given
        live.heed();
        Session session = started();
        Connection<Word> connection = connected(session);

        // When
        endings.tell(session.id());

        // Then
        assertThat(connection.outbox().isOver()).isFalse();
    }

    @Test
    void anEndThatNobodyTellsIsFoundByLooking() {
        // Given
        Connection<Word> stays = connected(started());
        Session session = started();
        Connection<Word> ends = connected(session);
        sessions.moveEnd(session.accessToken().digest(), Duration.ofMillis(-1));

        // When
        done(live.check());

        // Then
        assertThat(ends.outbox().isOver()).isTrue();
        assertThat(stays.outbox().isOver()).isFalse();
    }

    @Test
    void aStoreThatIsAwayEndsNobody() {
        // Given
        Connection<Word> connection = connected(started());
        sessions.line().away(true);

        // When
        Throwable failure = Answers.failure(live.check());

        // Then
        Answers.assertKind(failure, ProblemKind.UNAVAILABLE);
        assertThat(connection.outbox().isOver()).isFalse();
    }
}
