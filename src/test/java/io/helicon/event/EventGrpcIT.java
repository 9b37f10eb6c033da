package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.Status;
import io.helicon.support.EventClient;
import io.helicon.support.Fresh;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import io.helicon.support.StreamCall;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listening and publishing over gRPC: what matches comes once, in order, and unchanged. */
class EventGrpcIT {
    private final EventClient client = EventClient.to(SharedNode.node());
    private final String root = Fresh.type();

    @AfterEach
    void leave() {
        client.close();
    }

    private void publish(String... types) {
        Arrays.stream(types)
                .forEach(type -> assertThat(client.publish(root + type, "1")).isNotEmpty());
    }

    private List<String> types(String... types) {
        return Arrays.stream(types).map(type -> root + type).toList();
    }

    @Test
    void matchesByWholePartsAndDeliversOnce() {
        // Given
        StreamCall broad = client.listen(root, root + ":1", root + ":1:views", root);
        StreamCall narrow = client.listen(root + ":1:views", root.substring(1));
        StreamCall wild = client.listen(root + ":*:views");
        // When
        publish(":1", ":12", ":1:views", ":1:views:x", ":2:views", "x:1:views", "", ":1:views");
        // Then
        broad.await(7);
        narrow.await(3);
        wild.await(4);
        assertThat(broad.types()).isEqualTo(types(":1", ":12", ":1:views", ":1:views:x", ":2:views", "", ":1:views"));
        assertThat(narrow.types()).isEqualTo(types(":1:views", ":1:views:x", ":1:views"));
        assertThat(wild.types()).isEqualTo(types(":1:views", ":1:views:x", ":2:views", ":1:views"));
    }

    @Test
    void dataComesAsItWasPublished() {
        // Given
        StreamCall call = client.listen(root);
        String odd = "{ \"b\" : 1.0,\"a\":[ ], \"\\u00e9\" : \"\u00e9 \ud83d\ude80\\n\"}";
        String large = "\"" + "x".repeat(1_000_000) + "\"";
        // When
        client.publish(root, odd);
        client.publish(root, large);
        client.publish(root, "null");
        // Then
        assertThat(call.await(3)).containsExactly(odd, large, "null");
    }

    @Test
    void eachRequestReplacesAllThatWasWanted() {
        // Given
        StreamCall call = client.listen(root + ":a", root + ":b");
        publish(":a", ":b");
        call.await(2);
        // When
        call.want(root + ":b", root + ":c");
        await().until(() -> hears(call, root + ":c"));
        publish(":a", ":b");
        // Then
        call.awaitLast(root + ":b");
        assertThat(call.types()).startsWith(root + ":a", root + ":b").contains(root + ":c");
        assertThat(call.types().subList(2, call.types().size())).doesNotContain(root + ":a");
    }

    /** Only its events tell when a later request is in force. */
    private boolean hears(StreamCall call, String type) {
        String unused = client.publish(type, "0");
        return call.types().contains(type);
    }

    @Test
    void endsInPeaceWhenItsCallerForcesIt() {
        // Given
        StreamCall call = client.listen(root);
        // When
        call.forceClose();
        // Then
        assertThat(call.awaitEnd()).isEqualTo(Status.OK);
    }

    @Test
    void endsInPeaceWhenItsCallerSaysNothingMore() {
        // Given
        StreamCall call = client.listen(root);
        StreamCall silent = StreamCall.on(client.channel());
        // When
        call.halfClose();
        silent.halfClose();
        // Then
        assertThat(call.awaitEnd()).isEqualTo(Status.OK);
        assertThat(silent.awaitEnd()).isEqualTo(Status.OK);
    }

    @Test
    void endsWithItsDeadline() {
        // Given
        CallOptions soon = CallOptions.DEFAULT.withDeadlineAfter(500, TimeUnit.MILLISECONDS);
        // When
        StreamCall call = StreamCall.on(client.channel(), soon).readOn().want(root);
        // Then
        assertThat(call.awaitEnd().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
    }

    @Test
    void whatIsPublishedInOneCallComesInOrderUnderTheAnsweredIds() {
        // Given
        StreamCall call = client.listen(root);
        SseClient sse = SseClient.to(SharedNode.node().port()).listen(root);
        // When
        List<String> ids = client.publishStream(IntStream.range(0, 200)
                .mapToObj(i -> EventClient.events(
                        EventClient.event(root, Integer.toString(2 * i)),
                        EventClient.event(root + ":sub", Integer.toString(2 * i + 1)))));
        // Then
        List<String> numbers =
                IntStream.range(0, 400).mapToObj(Integer::toString).toList();
        assertThat(call.await(400)).isEqualTo(numbers);
        assertThat(sse.await(400)).hasSize(400);
        assertThat(sse.events().stream().map(SseClient.Event::id))
                .isEqualTo(ids)
                .doesNotHaveDuplicates();
        sse.close();
    }

    @Test
    void manyCallsShareAConnection() {
        // Given
        List<StreamCall> calls = IntStream.range(0, 80)
                .mapToObj(i -> client.listen(root + ":" + i % 8))
                .toList();
        // When
        IntStream.range(0, 800).forEach(i -> client.publish(root + ":" + i % 8, Integer.toString(i)));
        // Then
        for (int i = 0; i < calls.size(); i++) {
            int group = i % 8;
            List<String> mine = IntStream.range(0, 100)
                    .mapToObj(n -> Integer.toString(8 * n + group))
                    .toList();
            assertThat(calls.get(i).await(100)).isEqualTo(mine);
        }
    }
}
