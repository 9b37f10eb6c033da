package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Fresh;
import io.helicon.support.Node;
import io.helicon.support.Rest;
import io.helicon.support.SessionClient;
import io.helicon.support.SharedNode;
import io.helicon.support.TraceCollector;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** How a server and its collector of traces get on: how much it is sent, to the last, and what when it is away. */
class TraceCollectorIT {
    private static final TraceCollector COLLECTOR = TraceCollector.start();

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @AfterAll
    static void close() {
        COLLECTOR.close();
    }

    private String parent() {
        return "00-" + trace + "-00f067aa0ba902b7-01";
    }

    @Test
    void aNodeThatEndsHandsItsLastSpansOver() {
        // Given
        Node node = SharedNode.startWith("-tracing.agent.address=" + COLLECTOR.address());
        // When
        Rest.to(node.port())
                .get("/v1/auth/sessions/current")
                .header("traceparent", parent())
                .bearer(Fresh.token())
                .send();
        int code = node.terminate();
        // Then
        assertThat(code).isZero();
        assertThat(COLLECTOR.trace(trace)).anyMatch(it -> it.getKind() == SpanKind.SPAN_KIND_SERVER);
    }

    @Test
    void aPartOfTheRequestsIsTracedWhenTheOperatorSaysSo() {
        // Given
        try (Node node = SharedNode.startWith("-tracing.agent.address=" + COLLECTOR.address(), "-tracing.sample=0")) {
            Rest rest = Rest.to(node.port());
            // When
            rest.get("/v1/auth/sessions").header("user-agent", "not sampled").send();
            rest.get("/v1/auth/sessions").header("traceparent", parent()).send();
            // Then
            assertThat(node.terminate()).isZero();
            assertThat(COLLECTOR.trace(trace)).anyMatch(it -> it.getKind() == SpanKind.SPAN_KIND_SERVER);
        }
    }

    @Test
    void aCollectorThatIsAwayOrHangsHarmsNoRequestAndIsToldOfOnce() {
        for (TraceCollector broken : List.of(TraceCollector.startSilent(), closed())) {
            try (Node node = SharedNode.startWith("-tracing.agent.address=" + broken.address());
                    SessionClient client = SessionClient.to(node)) {
                // When
                List<String> subjects = Stream.generate(() -> client.start().getSubjectId())
                        .limit(1_000)
                        .toList();
                // Then
                assertThat(subjects).hasSize(1_000);
                await().atMost(Duration.ofSeconds(30)).until(() -> node.output().contains("spans are dropped"));
                assertThat(node.output()).containsOnlyOnce("spans are dropped");
                assertThat(node.terminate()).isZero();
            }
            broken.close();
        }
    }

    private static TraceCollector closed() {
        TraceCollector closed = TraceCollector.start();
        closed.close();
        return closed;
    }
}
