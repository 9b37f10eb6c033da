package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.helicon.support.EventClient;
import io.helicon.support.Failure;
import io.helicon.support.Fresh;
import io.helicon.support.SharedNode;
import io.helicon.support.StreamCall;
import io.helicon.v1.Event;
import io.helicon.v1.PublishRequest;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be meant has its answer, on its own call alone: another on the same connection goes on. */
class EventGrpcBadInputIT {
    private final EventClient client = EventClient.to(SharedNode.node());
    private final String root = Fresh.type();
    private final StreamCall bystander = client.listen(root);

    @AfterEach
    void nobodyElseNoticed() {
        assertThat(client.publish(root + ":bystander", "\"well\"")).isNotEmpty();
        assertThat(bystander.await(1)).containsExactly("\"well\"");
        client.close();
    }

    static Stream<Arguments> badSubscriptions() {
        return Stream.of(
                arguments(List.of(), "Events is empty: name at least one event type"),
                arguments(List.of("a", ""), "event type is empty"),
                arguments(List.of("*:a"), "an event type cannot begin with the wildcard *: name its first part"),
                arguments(
                        IntStream.range(0, 10_000).mapToObj(Integer::toString).toList(),
                        "10000 event types are asked for, at most 1000 are taken"),
                arguments(List.of("x".repeat(1 << 20)), "event type has 1048576 characters, at most 1024 are taken"));
    }

    @ParameterizedTest
    @MethodSource("badSubscriptions")
    void aSubscriptionThatCannotBeIsRefused(List<String> types, String complaint) {
        // When
        StreamCall first = StreamCall.on(client.channel()).want(types.toArray(String[]::new));
        StreamCall later = client.listen(root).want(types.toArray(String[]::new));
        // Then
        assertThat(List.of(first.awaitEnd(), later.awaitEnd()))
                .extracting(Status::getCode)
                .containsOnly(Code.INVALID_ARGUMENT);
        assertThat(List.of(first.awaitEnd(), later.awaitEnd()))
                .extracting(Status::getDescription)
                .containsOnly(complaint);
    }

    @Test
    void aSubscriptionOfSixMegabytesIsRefused() {
        // When
        StreamCall call = StreamCall.on(client.channel()).want("x".repeat(6 << 20));
        // Then
        assertThat(call.awaitEnd().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
    }

    static Stream<Arguments> badEvents() {
        return Stream.of(
                arguments("", "1", Code.INVALID_ARGUMENT, "event 1: event type is empty"),
                arguments(
                        "x".repeat(1 << 20), "1", Code.INVALID_ARGUMENT, "event 1: event type has 1048576 characters"),
                arguments("t", "", Code.INVALID_ARGUMENT, "event 1: "),
                arguments("t", "{\"a\":", Code.INVALID_ARGUMENT, "event 1: "),
                arguments("t", "{} {}", Code.INVALID_ARGUMENT, "event 1: "),
                arguments("t", "NaN", Code.INVALID_ARGUMENT, "event 1: "),
                arguments("t", "[".repeat(100_000), Code.INVALID_ARGUMENT, "event 1: "),
                arguments(
                        "t", "\"" + "x".repeat(1 << 20) + "\"", Code.RESOURCE_EXHAUSTED, "event 1 has 1048578 bytes"));
    }

    @ParameterizedTest
    @MethodSource("badEvents")
    void anEventThatCannotBeIsRefusedWithItsCall(String type, String data, Code code, String complaint) {
        // Given
        Event good = EventClient.event(root + ":good", "1");
        Event bad = EventClient.event(type.isEmpty() ? type : root + type, data);
        // When
        Failure unary = Failure.of(() -> client.publish(good, bad));
        Failure streamed = Failure.of(() -> client.publishStream(Stream.of(EventClient.events(good, bad))));
        // Then
        assertThat(List.of(unary.code(), streamed.code())).containsOnly(code);
        assertThat(unary.message()).startsWith(complaint.split(" has ", 2)[0]);
        assertThat(streamed.message()).isEqualTo("message 0: " + unary.message());
    }

    @Test
    void aMessageThatIsNotTextIsRefused() {
        // Given
        ByteString bad = ByteString.copyFrom(new byte[] {(byte) 0xC3, 0x28});
        Field type = Field.newBuilder().addLengthDelimited(bad).build();
        UnknownFieldSet fields = UnknownFieldSet.newBuilder().addField(1, type).build();
        PublishRequest request = PublishRequest.newBuilder()
                .addEvents(Event.newBuilder().setData("1").setUnknownFields(fields))
                .build();
        // When
        Failure refused = Failure.of(() -> client.stub().publish(request));
        // Then
        assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
    }

    @Test
    void aCallWithoutEndIsEnded() {
        // Given
        Event[] thousand =
                Collections.nCopies(1_000, EventClient.event(Fresh.type(), "1")).toArray(Event[]::new);
        Stream<PublishRequest> many =
                Stream.generate(() -> EventClient.events(thousand)).limit(110);
        // When
        Failure refused = Failure.of(() -> client.publishStream(many));
        // Then
        assertThat(refused)
                .isEqualTo(new Failure(Code.RESOURCE_EXHAUSTED, "message 100: more than 100000 events in one call"));
    }
}
