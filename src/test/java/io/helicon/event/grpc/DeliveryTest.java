package io.helicon.event.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.helicon.event.EventRoomForTests;
import io.helicon.event.EventSettings;
import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import proto.Stream.EventType;
import proto.Stream.Payload;
import proto.Stream.Request;

/** How notices reach callers, fast ones and slow ones. */
class DeliveryTest {
    private static final int BOUND = 100;
    private static final String KILOBYTE = "\"" + "x".repeat(1_022) + "\"";

    private final EventSettings settings = EventSettings.with("outbox-events", Integer.toString(BOUND));
    private final FakeCall call = new FakeCall();

    @Test
    void whatWaitsTogetherLeavesTogether() {
        // Given
        EventRoomForTests room = new EventRoomForTests(settings.config());
        listen(room, call);

        // When
        hear(room, 0, 50, "1");
        room.turn();

        // Then
        assertThat(call.pieces()).hasSize(1);
        assertThat(call.types()).isEqualTo(types(0, 50));
    }

    @Test
    void muchLeavesInPieces() {
        // Given
        EventRoomForTests room = new EventRoomForTests(settings.config());
        listen(room, call);

        // When
        hear(room, 0, 50, KILOBYTE);
        room.turn();

        // Then
        assertThat(call.pieces()).hasSize(4).allMatch(piece -> piece.length <= Pieces.SIZE);
        assertThat(call.types()).isEqualTo(types(0, 50));
    }

    @Test
    void aLargeEventIsTheSameBytesForAllCallers() {
        // Given
        EventRoomForTests room = new EventRoomForTests(settings.config());
        FakeCall other = new FakeCall();
        listen(room, call);
        listen(room, other);

        // When
        room.hear("a:0", "\"" + "x".repeat(Pieces.SIZE) + "\"");
        room.turn();

        // Then
        assertThat(call.pieces().get(0)).isSameAs(other.pieces().get(0));
        assertThat(call.types()).isEqualTo(types(0, 1));
    }

    @Test
    void aSlowCallerGetsTheRestOfABatchBeforeTheNext() {
        // Given
        EventRoomForTests room = new EventRoomForTests(settings.config());
        listen(room, call);
        call.takes(1);
        hear(room, 0, 50, KILOBYTE);
        room.turn();
        hear(room, 50, 60, KILOBYTE);
        room.turn();
        int early = call.pieces().size();

        // When
        call.readsOn();

        // Then
        assertThat(early).isEqualTo(1);
        assertThat(call.types()).isEqualTo(types(0, 60));
    }

    @Test
    void aCallerThatDoesNotReadIsEndedAndNobodyElse() {
        // Given
        EventRoomForTests room = new EventRoomForTests(settings.config());
        FakeCall stuck = new FakeCall();
        listen(room, stuck);
        listen(room, call);
        stuck.takes(0);

        // When
        hear(room, 0, 3 * BOUND, "1");
        room.turn();

        // Then
        assertThat(stuck.end()).isNotNull().isEqualTo(Status.RESOURCE_EXHAUSTED);
        assertThat(stuck.pieces()).isEmpty();
        assertThat(call.end()).isNull();
        assertThat(call.types()).isEqualTo(types(0, 3 * BOUND));
        assertThat(room.open()).isEqualTo(1);
    }

    @Test
    void aCallerMayInsteadMissTheOldestAndIsToldSo() {
        // Given
        EventRoomForTests room =
                new EventRoomForTests(settings.and("overflow", "drop-oldest").config());
        listen(room, call);
        call.takes(0);
        hear(room, 0, BOUND, "1");
        room.turn();
        hear(room, BOUND, 3 * BOUND, "1");
        room.turn();

        // When
        call.readsOn();

        // Then
        List<String> last = types(2 * BOUND, 3 * BOUND);
        assertThat(call.types()).contains("gap").endsWith(last.toArray(String[]::new));
        assertThat(gap()).matches("\\{\"after\":\"0\\.test\\.1-\\d+\",\"until\":\"0\\.test\\.1-200\"}");
        assertThat(call.end()).isNull();
    }

    private String gap() {
        return call.payloads().stream()
                .filter(payload -> payload.getEventType().getType().equals("gap"))
                .map(Payload::getData)
                .findFirst()
                .orElseThrow();
    }

    private static void listen(EventRoomForTests room, FakeCall call) {
        EventCall begun = new EventCall(call, room.service(), DeliveryTest::words);
        begun.start(Uni.createFrom().item(Identity.ANONYMOUS));
        begun.onMessage(Request.newBuilder()
                .addEvents(EventType.newBuilder().setType("a"))
                .build());
        call.calls(begun);
    }

    private static void hear(EventRoomForTests room, int from, int to, String data) {
        types(from, to).forEach(type -> room.hear(type, data));
    }

    private static List<String> types(int from, int to) {
        return IntStream.range(from, to).mapToObj(number -> "a:" + number).toList();
    }

    private static Status words(Throwable failure) {
        return Status.fromCodeValue(((Problem) failure).kind().grpcCode());
    }
}
