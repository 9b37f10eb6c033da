package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** References within a schema, between schemas, round in circles, and to nowhere. */
class SchemaReferencesTest {
    private static final String USER = """
            type: object
            properties:
              name: {type: string, min: 1}
              address:
                type: object
                properties:
                  "12": {type: integer}
                  "a/b %~ü": {type: array, items: {type: boolean}}
              boss: {$ref: '#', optional: true}
            """;

    private static Judges.Bench bench(String other) {
        return SchemaTrial.seat(Map.of("team.user.v1", USER, "other", other));
    }

    private static List<String> judged(String reference, String value) {
        String other = "{type: object, properties: {u: {" + reference + "}}}";
        return SchemaTrial.judge(bench(other), "other", "{\"u\": " + value + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ref: team.user.v1 | {\"name\": 5} | /u/name must be a string (type)",
                "$ref: 'team.user.v1#' | {\"name\": 5} | /u/name must be a string (type)",
                "$ref: 'team.user.v1#/properties/name' | \"\" | /u must have at least 1 characters (min)",
                "$ref: 'team.user.v1#/properties/address/properties/12' | true | /u must be an integer (type)",
                "$ref: 'team.user.v1#/properties/address/properties/a~1b %~0ü/items' | 1 | /u must be true or false (type)",
                "$ref: team.user.v1, nullable: true | 1 | /u must be an object (type)",
            })
    void aReferenceLeadsToAnotherSchema(String reference, String value, String mistake) {
        assertThat(judged(reference, value)).contains(mistake);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$ref: 'team.user.v1#/properties/name', nullable: true",
                "{$ref: 'team.user.v1#/properties/name', nullable: true, description: d}",
            })
    void aReferenceMayBeNull(String reference) {
        String bare = reference.replaceAll("^\\{|}$", "");

        assertThat(judged(bare, "null")).isEmpty();
        assertThat(judged(bare, "\"\"")).isEqualTo(List.of("/u must have at least 1 characters (min)"));
    }

    @Test
    void aReferenceMayBeOptional() {
        Judges.Bench bench = bench("{type: object, properties: {u: {$ref: team.user.v1, optional: true}}}");

        assertThat(SchemaTrial.judge(bench, "other", "{}")).isEmpty();
    }

    @Test
    void aSchemaMayReferToItself() {
        Judges.Bench bench = bench("type: string");
        String address = "\"address\": {\"12\": 1, \"a/b %~ü\": []}";

        assertThat(SchemaTrial.judge(
                        bench,
                        "team.user.v1",
                        "{\"name\": \"a\", %1$s, \"boss\": {\"name\": \"\", %1$s}}".formatted(address)))
                .isEqualTo(List.of("/boss/name must have at least 1 characters (min)"));
    }

    @Test
    void twoSchemasMayReferToEachOther() {
        Judges.Bench bench = SchemaTrial.seat(Map.of(
                "a", "{type: object, properties: {b: {$ref: b, optional: true}}}",
                "b", "{type: object, properties: {a: {$ref: 'a', optional: true}, n: {type: integer}}}"));

        assertThat(bench.mistakes()).isEmpty();
        assertThat(SchemaTrial.judge(bench, "a", "{\"b\": {\"n\": 1, \"a\": {\"b\": {\"n\": \"x\"}}}}"))
                .isEqualTo(List.of("/b/a/b/n must be an integer (type)"));
    }

    @Test
    void aSchemaTellsWhichOthersItRefersTo() {
        assertThat(SchemaTrial.compile(
                                "{type: object, properties: {a: {$ref: x.v1}, b: {$ref: 'ü :y#/items'}, c: {$ref: '#'}}}")
                        .references())
                .containsExactlyInAnyOrder(new SchemaName("x.v1"), new SchemaName("ü :y"));
    }

    @Test
    void aNameMayHaveAnyCharacterThatOneMayHave() {
        Judges.Bench bench = SchemaTrial.seat(Map.of(
                "ü :y%2F+.yaml", "{type: integer}",
                "other", "{type: object, properties: {a: {$ref: 'ü :y%2F+.yaml'}}}"));

        assertThat(bench.mistakes()).isEmpty();
        assertThat(SchemaTrial.judge(bench, "other", "{\"a\": \"x\"}"))
                .isEqualTo(List.of("/a must be an integer (type)"));
    }

    @Test
    void aReferenceToNowhereIsAMistakeOfTheSchemaThatHasItAndOfThoseThatReferThere() {
        Judges.Bench bench = SchemaTrial.seat(Map.of(
                "good", "type: object",
                "gone", "{type: object, properties: {a: {$ref: missing}}}",
                "path", "{type: object, properties: {a: {$ref: 'good#/properties/x'}}}",
                "after", "{type: object, properties: {a: {$ref: gone}}}",
                "far", "{type: object, properties: {a: {$ref: after}, b: {$ref: good}}}"));

        assertThat(bench.judges().keySet()).containsExactly(new SchemaName("good"));
        assertThat(bench.mistakes())
                .isEqualTo(Map.of(
                        new SchemaName("gone"), "refers to missing, which is not there",
                        new SchemaName("path"), "the reference good#/properties/x leads nowhere",
                        new SchemaName("after"), "refers to gone, which is broken",
                        new SchemaName("far"), "refers to after, which is broken"));
    }

    @Test
    void aCircleOfMereReferencesIsAMistakeOfAllInIt() {
        Judges.Bench bench =
                SchemaTrial.seat(Map.of("a", "$ref: b", "b", "{$ref: 'a', nullable: true}", "c", "type: string"));

        assertThat(bench.judges().keySet()).containsExactly(new SchemaName("c"));
        assertThat(bench.mistakes())
                .isEqualTo(Map.of(
                        new SchemaName("a"), "the schema refers to itself without end",
                        new SchemaName("b"), "the schema refers to itself without end"));
    }
}
