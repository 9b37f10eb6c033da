package io.helicon.event;

import static io.helicon.event.Envelopes.envelope;
import static io.helicon.event.Envelopes.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Continuing after the last id, on whatever node, and being told when that cannot be done. */
class EventResumeIT {
    private static final Node ONE = SharedNode.node();
    private static Node two;

    private final String root = Fresh.type();

    @BeforeAll
    static void start() {
        two = SharedNode.startWith();
    }

    @AfterAll
    static void end() {
        two.close();
    }

    @Test
    void continuesOnAnotherNode() {
        // Given
        SseClient first = SseClient.to(ONE.port()).listen(root);
        post(two, root, "0");
        first.await(1);
        first.close();
        IntStream.range(1, 1_200).forEach(i -> post(ONE, root, String.valueOf(i)));
        // When
        SseClient second = SseClient.to(two.port()).lastEventId(first.lastId()).listen(root);
        post(ONE, root, "1200");
        // Then
        assertThat(second.await(1_200)).isEqualTo(expected(1, 1_201));
        assertThat(second.gaps()).isEmpty();
        second.close();
    }

    @Test
    void continuesFromThePlaceWhereNothingWasHeardYet() {
        // Given
        SseClient first = SseClient.to(ONE.port()).listen(root);
        first.close();
        post(ONE, root, "0");
        // When
        SseClient second = SseClient.to(two.port()).get("/?eventType=" + root + "&lastEventId=" + first.lastId());
        // Then
        assertThat(second.await(1)).isEqualTo(expected(0, 1));
        second.close();
    }

    @Test
    void theHeaderCountsMoreThanTheQuery() {
        // Given
        SseClient first = SseClient.to(ONE.port()).listen(root);
        String before = first.lastId();
        String id = post(ONE, root, "0");
        post(ONE, root, "1");
        first.close();
        // When
        SseClient second =
                SseClient.to(ONE.port()).lastEventId(id).get("/?eventType=" + root + "&lastEventId=" + before);
        // Then
        assertThat(second.await(1)).isEqualTo(expected(1, 2));
        second.close();
    }

    private List<String> expected(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> envelope(root, String.valueOf(i)))
                .toList();
    }

    @Test
    void tellsTheGapThatTheHistoryCannotFill() {
        // Given
        Node forgetful = SharedNode.startWith(
                "-events.history.count=10", "-events.key.prefix=" + root + ":", "-events.channel=" + root);
        SseClient first = SseClient.to(forgetful.port()).listen(root);
        String before = first.lastId();
        IntStream.range(0, 500).forEach(i -> post(forgetful, root, String.valueOf(i)));
        // When
        SseClient second = SseClient.to(forgetful.port()).lastEventId(before).listen(root);
        await().until(() -> second.data().contains(envelope(root, "499")));
        // Then
        assertThat(second.data()).isEqualTo(expected(500 - second.data().size(), 500));
        assertThat(second.data()).hasSizeLessThan(500);
        assertThat(second.gaps()).hasSize(1);
        assertThat(second.gaps().get(0))
                .startsWith(
                        "{\"meta\":{\"type\":\"" + root + "\"},\"data\":{\"after\":\"" + before + "\",\"until\":\"");
        List.of(first, second).forEach(SseClient::close);
        forgetful.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "not ours", "0.x.1-1_", "99999.e.1-1"})
    void tellsAGapAfterAnIdThatIsNotOurs(String id) {
        // Given
        SseClient client = SseClient.to(ONE.port()).lastEventId(id).listen(root);
        // When
        post(ONE, root, "0");
        // Then
        assertThat(client.await(1)).isEqualTo(expected(0, 1));
        assertThat(client.gaps()).hasSize(1);
        assertThat(client.gaps().get(0))
                .startsWith("{\"meta\":{\"type\":\"\"},\"data\":{\"after\":\"\",\"until\":\"0.");
        client.close();
    }

    @Test
    void tellsAGapAfterAnIdOfAnotherHistory() {
        // When
        SseClient client =
                SseClient.to(ONE.port()).lastEventId("0.longgone.1000-7").listen(root);
        // Then
        await().until(() -> !client.gaps().isEmpty());
        assertThat(client.gaps().get(0)).contains("\"after\":\"0.longgone.1000-7\"");
        client.close();
    }
}
