package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.Status;
import io.helicon.support.EventClient;
import io.helicon.support.FaultProxy;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.StreamCall;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever ends a call, nothing of it stays; and when the server ends, its callers are sent elsewhere. */
class EventGrpcEndIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Node NODE = SharedNode.startWith();

    private final EventClient bystander = EventClient.to(NODE);
    private final StreamCall undisturbed = bystander.listen("end:bystander");

    @AfterEach
    void nobodyElseNoticed() {
        bystander.publish("end:bystander", "1");
        assertThat(undisturbed.await(1)).containsExactly("1");
        bystander.close();
        await().atMost(SOON).until(() -> connections() == 0);
    }

    @AfterAll
    static void end() {
        NODE.close();
    }

    private static int connections() {
        return (int) Metrics.of(NODE).value("helicon_event_connections", "transport=grpc");
    }

    private static int subscriptions() {
        return (int) Metrics.of(NODE).value("helicon_event_subscriptions", "transport=grpc");
    }

    private static List<StreamCall> listen(EventClient client) {
        return IntStream.range(0, 10)
                .mapToObj(i -> client.listen("end:" + i, "end:also"))
                .toList();
    }

    private static void awaitAlone() {
        await().atMost(SOON).until(() -> connections() == 1 && subscriptions() == 1);
    }

    @Test
    void aCancelledCallLeavesNothingBehind() {
        // Given
        EventClient client = EventClient.to(NODE);
        List<StreamCall> calls = listen(client);
        await().until(() -> connections() == 11 && subscriptions() == 21);
        // When
        calls.forEach(StreamCall::cancel);
        // Then
        awaitAlone();
        client.close();
    }

    @Test
    void aCallWhoseDeadlinePassesLeavesNothingBehind() {
        // Given
        EventClient client = EventClient.to(NODE);
        CallOptions soon = CallOptions.DEFAULT.withDeadlineAfter(2, TimeUnit.SECONDS);
        // When
        StreamCall call = StreamCall.on(client.channel(), soon).readOn().listen("end:deadline");
        // Then
        assertThat(call.awaitEnd().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        awaitAlone();
        client.close();
    }

    @Test
    void aCallThatIsRefusedLeavesNothingBehind() {
        // Given
        EventClient client = EventClient.to(NODE);
        // When
        StreamCall call = client.listen("end:refused").want();
        // Then
        assertThat(call.awaitEnd().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        awaitAlone();
        client.close();
    }

    @Test
    void aClientThatDiesLeavesNothingBehind() {
        // Given
        FaultProxy network = FaultProxy.to(NODE.port());
        EventClient client = EventClient.to(network.port());
        List<StreamCall> calls = listen(client);
        await().until(() -> connections() == 11);
        // When
        network.cut();
        // Then
        awaitAlone();
        assertThat(calls.get(0).awaitEnd().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        network.close();
        client.close();
    }

    @Test
    void aServerThatStopsSendsItsCallersElsewhere() {
        // Given
        Node stopping = SharedNode.startWith();
        EventClient client = EventClient.to(stopping);
        List<StreamCall> calls = listen(client);
        // When
        int code = stopping.terminate();
        // Then
        assertThat(code).isZero();
        assertThat(calls)
                .allSatisfy(call -> assertThat(call.awaitEnd().getCode()).isEqualTo(Status.Code.UNAVAILABLE));
        assertThat(calls.get(0).awaitEnd().getDescription()).contains("shutting down");
        client.close();
    }
}
