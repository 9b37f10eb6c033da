package io.helicon.namespace.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.namespace.Members;
import io.helicon.namespace.NamespaceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public tests of RFC 6902, those that it calls disabled too; see the README beside them. */
class JsonPatchSuiteTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** One of them, each part in its own text. */
    record Case(String name, Map<String, Part> parts) {
        String text(String part) {
            return Objects.requireNonNull(parts.get(part)).value().text();
        }

        boolean has(String part) {
            return parts.containsKey(part);
        }

        @Override
        public String toString() {
            return name + (has("comment") ? " " + text("comment") : "");
        }
    }

    static Stream<Case> cases() throws IOException {
        return Stream.concat(cases("spec_tests"), cases("tests"));
    }

    static Stream<Case> casesOfObjects() throws IOException {
        return cases().filter(it -> it.text("doc").startsWith("{"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void patchesAnyDocument(Case test) throws IOException {
        if (test.has("error")) {
            assertThatThrownBy(() -> tree(test)).isInstanceOf(NamespaceProblem.class);
        } else {
            check(test, tree(test));
        }
    }

    @ParameterizedTest
    @MethodSource("casesOfObjects")
    void patchesMembers(Case test) throws IOException {
        boolean fails = test.has("error")
                || (test.has("expected") && !test.text("expected").startsWith("{"));
        if (fails) {
            assertThatThrownBy(() -> members(test)).isInstanceOf(NamespaceProblem.class);
        } else {
            check(test, members(test).json());
        }
    }

    private static void check(Case test, String result) throws IOException {
        String expected = test.text(test.has("expected") ? "expected" : "doc");
        assertThat(MAPPER.readTree(result)).isEqualTo(MAPPER.readTree(expected));
    }

    private static String tree(Case test) {
        Value patch = Value.of(StrictReading.read(test.text("patch"), 66));
        return new Patching(Value.of(test.text("doc")), JsonRoom.config(Map.of()))
                .apply(OperationReading.read(patch))
                .text();
    }

    private static Members members(Case test) {
        Members before = JsonRoom.members(test.text("doc"));
        return JsonRoom.json().patch(before, JsonRoom.bytes(test.text("patch")));
    }

    private static Stream<Case> cases(String file) throws IOException {
        String name = "/json-patch-tests/" + file + ".json";
        try (InputStream stream = Objects.requireNonNull(JsonPatchSuiteTest.class.getResourceAsStream(name))) {
            Value[] all = Split.items(new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip()).stream()
                    .map(Part::value)
                    .toArray(Value[]::new);
            return IntStream.range(0, all.length)
                    .mapToObj(it -> new Case(file + " " + it, all[it].members().members()))
                    .filter(it -> it.has("patch"));
        }
    }
}
