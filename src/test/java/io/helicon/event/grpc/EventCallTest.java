package io.helicon.event.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.grpc.Status;
import io.helicon.event.EventRoomForTests;
import io.helicon.event.EventSettings;
import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import proto.Stream.EventType;
import proto.Stream.Request;

/** What a caller of {@code Events} says, and what comes of it. */
class EventCallTest {
    private static final Identity ANNA = new Identity("session", "anna");

    private final EventRoomForTests room = new EventRoomForTests(EventSettings.defaults());
    private final FakeCall call = new FakeCall();
    private final EventCall events = new EventCall(call, room.service(), EventCallTest::words);

    @Test
    void tellsWhatIsAskedForAndWhatIsBelowIt() {
        // Given
        events.start(known());

        // When
        events.onMessage(wanting("program:1234"));
        hear("program", "program:1234", "program:1234:views", "program:12345");

        // Then
        assertThat(call.types()).containsExactly("program:1234", "program:1234:views");
        assertThat(call.payloads().get(0).getData()).isEqualTo("{\"of\": \"program:1234\"}");
    }

    @Test
    void anEventThatIsAskedForTwiceIsToldOnce() {
        // Given
        events.start(known());

        // When
        events.onMessage(wanting("program", "program:1234", "program:1234"));
        hear("program:1234");

        // Then
        assertThat(call.types()).containsExactly("program:1234");
    }

    @Test
    void eachRequestReplacesAllThatWasWanted() {
        // Given
        events.start(known());
        events.onMessage(wanting("a", "b"));
        hear("a", "b");

        // When
        events.onMessage(wanting("b", "c"));
        hear("a", "b", "c");

        // Then
        assertThat(call.types()).containsExactly("a", "b", "b", "c");
        assertThat(call.asked()).isEqualTo(3);
    }

    @Test
    void headersTellThatTheFirstRequestIsInForce() {
        // Given
        events.start(known());
        boolean before = call.begun();

        // When
        events.onMessage(wanting("a"));

        // Then
        assertThat(before).isFalse();
        assertThat(call.begun()).isTrue();
    }

    @Test
    void forceCloseEndsTheCallInPeace() {
        // Given
        events.start(known());
        events.onMessage(wanting("a"));

        // When
        events.onMessage(Request.newBuilder().setForceClose(true).build());
        room.turn();

        // Then
        assertThat(call.end()).isEqualTo(Status.OK);
        assertThat(room.open()).isZero();
    }

    @Test
    void theEndOfTheRequestsEndsTheCallInPeace() {
        // Given
        events.start(known());
        events.onMessage(wanting("a"));

        // When
        events.onHalfClose();
        room.turn();

        // Then
        assertThat(call.end()).isEqualTo(Status.OK);
        assertThat(room.open()).isZero();
    }

    @Test
    void aCallerThatIsGoneLeavesNothingBehind() {
        // Given
        events.start(known());
        events.onMessage(wanting("a"));

        // When
        events.onCancel();
        room.turn();

        // Then
        assertThat(room.open()).isZero();
    }

    @Test
    void aRequestForNothingIsRefused() {
        // Given
        events.start(known());

        // When
        Throwable refused = catchThrowable(() -> events.onMessage(wanting()));

        // Then
        assertThat(refused).isInstanceOf(Problem.class).hasMessageStartingWith("Events is empty");
        assertThat(words(refused)).isEqualTo(Status.INVALID_ARGUMENT);
    }

    @Test
    void nobodysTokenIsRefusedBeforeARequestIsRead() {
        // When
        events.start(Uni.createFrom().failure(new Problem(ProblemKind.UNAUTHENTICATED, "nobody's")));

        // Then
        assertThat(call.end()).isEqualTo(Status.UNAUTHENTICATED);
        assertThat(call.asked()).isZero();
        assertThat(room.open()).isZero();
    }

    @Test
    void whoeverLeavesBeforeItIsKnownOpensNothing() {
        // Given
        List<UniEmitter<? super Identity>> asked = new ArrayList<>();
        events.start(Uni.createFrom().emitter(asked::add));

        // When
        events.onHalfClose();
        asked.get(0).complete(ANNA);

        // Then
        assertThat(call.end()).isEqualTo(Status.OK);
        assertThat(room.open()).isZero();
    }

    @Test
    void theEndOfItsSessionEndsTheCall() {
        // Given
        events.start(known());
        events.onMessage(wanting("a"));

        // When
        room.connections().end(ANNA, new Problem(ProblemKind.UNAUTHENTICATED, "the session is over"));
        room.turn();

        // Then
        assertThat(call.end()).isEqualTo(Status.UNAUTHENTICATED);
        assertThat(room.open()).isZero();
    }

    @Test
    void aLossIsTold() {
        // Given
        events.start(known());
        events.onMessage(wanting("a"));
        hear("a");

        // When
        room.lose();
        room.turn();

        // Then
        assertThat(call.types()).containsExactly("a", "gap");
        assertThat(call.payloads().get(1).getData()).matches("\\{\"after\":\"0\\.test\\.1-1\",\"until\":\"0\\..*\"}");
    }

    private void hear(String... types) {
        Arrays.stream(types).forEach(type -> room.hear(type, "{\"of\": \"" + type + "\"}"));
        room.turn();
    }

    private static Uni<Identity> known() {
        return Uni.createFrom().item(ANNA);
    }

    private static Request wanting(String... types) {
        Request.Builder request = Request.newBuilder();
        Arrays.stream(types)
                .forEach(type -> request.addEvents(EventType.newBuilder().setType(type)));
        return request.build();
    }

    private static Status words(Throwable failure) {
        return Status.fromCodeValue(((Problem) failure).kind().grpcCode());
    }
}
