package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a node says of itself. */
class ReadinessTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private record Fixed(String name, Supplier<Uni<ProbeResult>> answer) implements Probe {
        @Override
        public Uni<ProbeResult> check() {
            return answer.get();
        }
    }

    private static Probe probe(String name, ProbeResult result) {
        return new Fixed(name, () -> Uni.createFrom().item(result));
    }

    private static Readiness.Report report(Probe... probes) {
        return new Readiness(List.of(probes)).report().await().atMost(LIMIT);
    }

    @Test
    void aNodeWhoseProbesAreUpIsReady() {
        // When
        Readiness.Report report = report(probe("a", ProbeResult.ok()), probe("b", ProbeResult.impaired("a peer")));

        // Then
        assertThat(report.isReady()).isTrue();
        assertThat(report.probes()).containsOnlyKeys("a", "b");
        assertThat(report.draining()).isFalse();
    }

    @Test
    void oneThatIsDownMakesItUnready() {
        // When
        Readiness.Report report = report(probe("a", ProbeResult.ok()), probe("b", ProbeResult.down("away")));

        // Then
        assertThat(report.isReady()).isFalse();
        assertThat(report.probes().get("b")).isEqualTo(ProbeResult.down("away"));
    }

    @Test
    void oneThatFailsIsDownAndSaysWhy() {
        // When
        Readiness.Report report =
                report(new Fixed("a", () -> Uni.createFrom().failure(new IllegalStateException("broken"))));

        // Then
        assertThat(report.isReady()).isFalse();
        assertThat(report.probes().get("a")).isEqualTo(ProbeResult.down("IllegalStateException: broken"));
    }

    @Test
    void oneThatHangsIsDownAndIsNotAskedAgain() {
        // Given
        AtomicInteger asked = new AtomicInteger();
        Readiness readiness = new Readiness(List.of(new Fixed("a", () -> {
            asked.incrementAndGet();
            return Uni.createFrom().nothing();
        })));

        // When
        Readiness.Report first = readiness.report().await().atMost(LIMIT);
        Readiness.Report second = readiness.report().await().atMost(LIMIT);

        // Then
        assertThat(List.of(first, second)).noneMatch(Readiness.Report::isReady);
        assertThat(asked).hasValue(1);
    }

    @Test
    void oneProbeIsAskedAlone() {
        // Given
        Readiness readiness = new Readiness(List.of(
                probe("a", ProbeResult.ok()),
                new Fixed("b", () -> Uni.createFrom().failure(new IllegalStateException("broken")))));

        // When
        ProbeResult result = readiness.check("a").await().atMost(LIMIT);

        // Then
        assertThat(result).isEqualTo(ProbeResult.ok());
        assertThat(readiness.check("b").await().atMost(LIMIT).up()).isFalse();
        assertThat(readiness.check("c").await().atMost(LIMIT).up()).isFalse();
    }
}
