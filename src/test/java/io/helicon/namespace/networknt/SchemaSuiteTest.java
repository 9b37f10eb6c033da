package io.helicon.namespace.networknt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helicon.namespace.JsonSchema;
import io.helicon.namespace.Judge;
import io.helicon.namespace.Judges;
import io.helicon.namespace.Members;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaTrial;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The official tests of JSON Schema; see the README beside them. */
class SchemaSuiteTest {
    private static final Path SUITE = Path.of("src/test/resources/json-schema-test-suite");
    private static final Map<String, String> DIALECTS = Map.of(
            "draft2020-12", "https://json-schema.org/draft/2020-12/schema",
            "draft2019-09", "https://json-schema.org/draft/2019-09/schema",
            "draft7", "http://json-schema.org/draft-07/schema#");

    private static final Judges JUDGES = NetworkntForTests.judges();
    private static final SchemaName CASE = new SchemaName("case");
    private static final SchemaName OUTER = new SchemaName("outer");

    /** Groups that are not run: they lead to schemas that a server would have, and nothing is fetched here. */
    private static final Set<String> LEFT_OUT = Set.of(
            "draft2020-12/dynamicRef.json: strict-tree schema, guards against misspelled properties",
            "draft2020-12/dynamicRef.json: tests for implementation dynamic anchor and reference link",
            "draft2020-12/dynamicRef.json: $ref and $dynamicAnchor are independent of order - $defs first",
            "draft2020-12/dynamicRef.json: $ref and $dynamicAnchor are independent of order - $ref first",
            "draft2020-12/dynamicRef.json: $ref to $dynamicRef finds detached $dynamicAnchor");

    @TestFactory
    Stream<DynamicTest> everyCaseIsJudgedAsTheSuiteSays() {
        return DIALECTS.keySet().stream().sorted().flatMap(SchemaSuiteTest::cases);
    }

    @Test
    void theSuiteIsThere() {
        assertThat(everyCaseIsJudgedAsTheSuiteSays().count()).isGreaterThan(2_000);
    }

    private static Stream<DynamicTest> cases(String draft) {
        return files(SUITE.resolve(draft)).flatMap(file -> groups(draft, file));
    }

    private static Stream<DynamicTest> groups(String draft, Path file) {
        return elements(Json.read(text(file)))
                .map(it -> new Group(
                        draft, file.getFileName() + ": " + it.get("description").asText(), it))
                .filter(it -> !LEFT_OUT.contains(draft + "/" + it.name()))
                .flatMap(Group::tests);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return listed(folder).stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** A schema, and documents for it; any JSON is one, so each is put into an object. */
    private record Group(String draft, String name, JsonNode node) {
        Stream<DynamicTest> tests() {
            return elements(node.get("tests")).map(this::test);
        }

        private DynamicTest test(JsonNode test) {
            String title = draft + " " + name + ": " + test.get("description").asText();
            return DynamicTest.dynamicTest(title, () -> check(test));
        }

        private void check(JsonNode test) {
            Judges.Bench bench = JUDGES.seat(Map.of(CASE, schema(), OUTER, outer()));
            assertThat(bench.mistakes()).isEmpty();
            Judge judge = Optional.ofNullable(bench.judges().get(OUTER)).orElseThrow();
            assertThat(judge.judge(new Members("\"it\":" + test.get("data"))).isEmpty())
                    .isEqualTo(test.get("valid").asBoolean());
        }

        private JsonSchema outer() {
            return SchemaTrial.compile(
                    "{\"$schema\":\"%s\",\"properties\":{\"it\":{\"$ref\":\"case\"}}}".formatted(dialect()));
        }

        private JsonSchema schema() {
            JsonNode schema = node.get("schema");
            if (schema instanceof ObjectNode object) {
                object.put("$schema", dialect());
                return SchemaTrial.compile(object.toString());
            }
            return SchemaTrial.compile("{\"$schema\":\"%s\",\"allOf\":[%s]}".formatted(dialect(), schema));
        }

        private String dialect() {
            return DIALECTS.getOrDefault(draft, "");
        }
    }
}
