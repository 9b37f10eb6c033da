package io.helicon.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.support.Metrics;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the dashboard shows and the alerts look at is what a server tells. */
class DashboardIT {
    private static final Path FILES = Path.of("deploy/helm/helicon/files");

    /** What Prometheus adds itself. */
    private static final Set<String> ADDED = Set.of("instance", "job", "le", "up");

    static Stream<String> expressions() throws IOException {
        JsonNode dashboard =
                new ObjectMapper().readTree(FILES.resolve("dashboard.json").toFile());
        return Stream.concat(
                dashboard.path("panels").findValuesAsText("expr").stream(),
                alerts().path("groups").findValuesAsText("expr").stream());
    }

    private static JsonNode alerts() throws IOException {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        return new ObjectMapper().valueToTree(yaml.load(Files.readString(FILES.resolve("alerts.yaml"))));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void everyExpressionFindsItsMetricsAndLabels(String expression) {
        // Given
        Scrape scrape = Scrapes.AFTER_WORK;

        // When
        Set<String> metrics = Expression.metrics(expression);

        // Then
        assertThat(metrics).isNotEmpty();
        assertThat(scrape.metrics()).containsAll(without(metrics));
        assertThat(scrape.labels()).containsAll(without(Expression.labels(expression)));
    }

    private static Set<String> without(Set<String> names) {
        Set<String> left = new TreeSet<>(names);
        left.removeAll(ADDED);
        return left;
    }

    /** Taken once, after everything has been done once that a figure is made of at its first time. */
    private static final class Scrapes {
        static final Scrape AFTER_WORK = take();

        private static Scrape take() {
            var unusedSession = SharedNode.sessions().start();
            try (SseClient listener = SseClient.to(SharedNode.node().port()).listen("dashboard")) {
                var unusedAnswer = SharedNode.rest()
                        .post("/v1/events")
                        .json("{\"meta\":{\"type\":\"dashboard\"},\"data\":1}")
                        .send();
                var unusedData = listener.await(1);
                // Asked from another thread, which must not wait for this class to be there.
                return await().atMost(Duration.ofMinutes(1)).until(Scrape::now, Scrape::isWhole);
            }
        }
    }

    /** The names in what a server told. */
    private record Scrape(String text) {
        static Scrape now() {
            return new Scrape(Metrics.of(SharedNode.node()).text());
        }

        /** The last to be there. */
        boolean isWhole() {
            return metrics().containsAll(List.of("helicon_event_deliveries_total", "helicon_probe_up"));
        }

        Set<String> metrics() {
            return found("(?m)^([a-z_]+)[{ ]", text);
        }

        Set<String> labels() {
            return found("[{,]([a-z_]+)=\"", text);
        }
    }

    /** The names in a PromQL expression, as far as ours go. */
    private static final class Expression {
        private static final String NOT_A_METRIC =
                "\\{[^}]*}|\\[[^]]*]|\\b(by|on) ?\\([^)]*\\)|\\b(and|or)\\b|[a-z_]+(?= ?(by ?\\([^)]*\\) ?)?\\()";

        static Set<String> metrics(String expression) {
            return found("([a-z_]{2,})", expression.replaceAll(NOT_A_METRIC, " "));
        }

        static Set<String> labels(String expression) {
            Set<String> labels = found("([a-z_]+) ?(?==~|!~|!=|=\")", expression);
            found("\\b(?:by|on) ?\\(([^)]*)\\)", expression).forEach(list -> labels.addAll(List.of(list.split(", ?"))));
            return labels;
        }
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
