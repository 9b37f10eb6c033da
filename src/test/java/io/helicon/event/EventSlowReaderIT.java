package io.helicon.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Metrics;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SharedNode;
import io.helicon.support.SseFollower;
import io.helicon.support.StoppedReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reader that stops reading, beside one that reads. */
class EventSlowReaderIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int BATCH = 50;
    private static final String FILLING = "x".repeat(8_000);

    private final String type = Fresh.type();
    private final List<String> published = new ArrayList<>();

    /** Publishes a batch, and lets the one who reads take it: only the other one is to fall behind. */
    private void publishBatch(Node node, SseFollower reader) {
        List<String> batch = IntStream.range(0, BATCH)
                .mapToObj(i -> envelope(published.size() + i))
                .toList();
        published.addAll(batch);
        int status = Rest.to(node.port())
                .post("/v1/events")
                .json("[" + String.join(",", batch) + "]")
                .send()
                .status();
        assertThat(status).isEqualTo(202);
        await().atMost(PATIENCE).until(() -> reader.data().size() >= published.size());
    }

    private String envelope(int number) {
        return Envelopes.envelope(type, "{\"n\":" + number + ",\"filling\":\"" + FILLING + "\"}");
    }

    private static double figure(Node node, String name) {
        return Metrics.of(node).value(name, "transport=sse");
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.of(first, second).flatMap(List::stream).collect(Collectors.toList());
    }

    @Test
    void isEndedAndResumesAndNeitherMissesAnything() {
        // Given
        Node node = SharedNode.startWith("-events.outbox.events=100");
        SseFollower reader = SseFollower.of(node::port, type);
        await().atMost(PATIENCE).until(reader::hasPlace);
        StoppedReader stopped = StoppedReader.on(node, type);

        // When
        while (figure(node, "helicon_event_connections") > 1) {
            publishBatch(node, reader);
        }
        SseFollower resumed = SseFollower.from(stopped.readToTheEnd().lastId(), node::port, type);
        int missing = published.size() - stopped.data().size();
        await().atMost(PATIENCE).until(() -> resumed.data().size() >= missing);

        // Then
        assertThat(reader.data()).isEqualTo(published);
        assertThat(reader.connections()).isEqualTo(1);
        assertThat(missing).isPositive();
        assertThat(joined(stopped.data(), resumed.data())).isEqualTo(published);
        assertThat(resumed.gaps()).isEmpty();
        reader.close();
        resumed.close();
        node.close();
    }

    @Test
    void isToldWhatIsMissingWhereTheOldestIsDropped() {
        // Given
        Node node = SharedNode.startWith("-events.outbox.events=100", "-events.overflow=drop-oldest");
        SseFollower reader = SseFollower.of(node::port, type);
        await().atMost(PATIENCE).until(reader::hasPlace);
        StoppedReader stopped = StoppedReader.on(node, type);

        // When
        while (figure(node, "helicon_event_drops_total") < 100) {
            publishBatch(node, reader);
        }
        double dropped = figure(node, "helicon_event_drops_total");
        stopped.readUntil(published.size() - (int) dropped);

        // Then
        assertThat(reader.data()).isEqualTo(published);
        assertThat(stopped.gaps()).hasSize(1);
        assertThat(stopped.data()).hasSize(published.size() - (int) dropped).isSubsetOf(published);
        assertThat(stopped.data().get(stopped.data().size() - 1)).isEqualTo(published.get(published.size() - 1));
        reader.close();
        node.close();
    }
}
