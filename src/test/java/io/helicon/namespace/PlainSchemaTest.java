package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that are JSON Schema already. */
class PlainSchemaTest {
    private static final String LATEST = "$schema: https://json-schema.org/draft/2020-12/schema\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://json-schema.org/draft/2020-12/schema",
                "https://json-schema.org/draft/2020-12/schema#",
                "https://json-schema.org/draft/2019-09/schema",
                "http://json-schema.org/draft-07/schema#",
                "http://json-schema.org/draft-07/schema",
                "https://json-schema.org/draft-07/schema",
            })
    void threeDialectsAreTaken(String dialect) {
        String schema =
                "$schema: '" + dialect + "'\nproperties: {a: {type: integer, exclusiveMaximum: 3, format: date}}";

        assertThat(SchemaTrial.judge(schema, "{\"a\": 3}"))
                .isEqualTo(List.of("/a must be less than 3 (exclusiveMaximum)"));
        assertThat(SchemaTrial.judge(schema, "{\"x\": 3}")).isEmpty();
        assertThat(SchemaTrial.compile(schema).declarative()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://json-schema.org/draft/2020-12/schema",
                "https://json-schema.org/draft/2019-09/schema",
                "http://json-schema.org/draft-07/schema#",
            })
    void formatsAreAssertedInEveryDialectAndUnknownOnesLetBe(String dialect) {
        String schema = "$schema: '" + dialect + "'\nproperties: {a: {format: date}, b: {format: ours}}";

        assertThat(SchemaTrial.judge(schema, "{\"a\": \"x\", \"b\": \"x\"}"))
                .isEqualTo(List.of("/a must be of the format date (format)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://json-schema.org/draft-04/schema#", "https://a.org/own", "5", "draft-07"})
    void otherDialectsAreNot(String dialect) {
        assertThat(SchemaTrial.mistake("type: object\n$schema: " + dialect))
                .isEqualTo("2: $schema: one of https://json-schema.org/draft/2020-12/schema,"
                        + " https://json-schema.org/draft/2019-09/schema and"
                        + " http://json-schema.org/draft-07/schema# is expected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ref: http://a.org/b | 3: $ref: nothing is fetched from http://a.org/b; refer to a schema here, by its name",
                "$ref: file:/etc/passwd | 3: $ref: nothing is fetched from file:/etc/passwd; refer to a schema here, by its name",
                "$ref: classpath:a | 3: $ref: nothing is fetched from classpath:a; refer to a schema here, by its name",
                "$ref: a/b | 3: $ref: a/b is no name of a schema; nothing is fetched from elsewhere",
                "$ref: a%zz | 3: $ref: a%zz is no reference: a % is not well encoded",
                "$ref: _a | 3: $ref: the schema's name: it begins with an underscore or a dot, or has one of # / \\",
            })
    void referencesToElsewhereAreRefused(String reference, String mistake) {
        assertThat(SchemaTrial.mistake(LATEST + "allOf:\n- " + reference)).isEqualTo(mistake);
    }

    @Test
    void referencesByNameAreFoundWhereverASchemaMayStand() {
        String schema = LATEST + """
                properties: {a: {$ref: p1}, $ref: {const: {$ref: data}}}
                patternProperties: {a: {$ref: 'p2#/x'}}
                $defs: {a: {items: {$ref: p3#anchor}, prefixItems: [{$ref: p4}]}}
                if: {not: {$ref: p%205}}
                allOf: [{$ref: '#/$defs/a'}, {$ref: 'https://json-schema.org/draft/2020-12/schema'}]
                examples: [{$ref: data}]
                """;

        assertThat(SchemaTrial.compile(schema).references().stream().map(SchemaName::value))
                .containsExactlyInAnyOrder("p1", "p2", "p3", "p4", "p 5");
    }

    @Test
    void idsOfItsOwnLeadToItsOwnParts() {
        String schema = LATEST + """
                $id: https://a.org/root
                properties: {a: {$ref: part}, b: {$ref: 'https://a.org/part'}, c: {$ref: other}, d: {$ref: '#deep'}}
                $defs: {x: {$id: part, type: integer}, y: {$anchor: deep, type: boolean}}
                """;
        Judges.Bench bench = SchemaTrial.seat(Map.of("own", schema, "other", "type: string"));

        assertThat(bench.mistakes()).isEmpty();
        assertThat(SchemaTrial.judge(bench, "own", "{\"a\": \"\", \"b\": \"\", \"c\": 1, \"d\": 2}"))
                .isEqualTo(List.of(
                        "/a must be an integer (type)",
                        "/b must be an integer (type)",
                        "/c must be a string (type)",
                        "/d must be true or false (type)"));
    }

    @Test
    void eachLanguageIsToldInItsOwnWords() {
        Judges.Bench bench = SchemaTrial.seat(Map.of(
                "plain",
                LATEST + "properties: {a: {$ref: 'words'}, b: {maximum: 1}}\nadditionalProperties: false",
                "words",
                "{type: integer, max: 1}"));

        assertThat(SchemaTrial.judge(bench, "plain", "{\"a\": 2, \"b\": 2, \"c\": 2}"))
                .isEqualTo(List.of(
                        "/a must be at most 1 (max)",
                        "/b must be at most 1 (maximum)",
                        "/c is not known here (additionalProperties)"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: strin | /type ",
                "minLength: -1 | /minLength must be at least 0 (minimum)",
                "pattern: '(' | /pattern must be of the format regex (format)",
                "properties: {a: {required: a}} | /properties/a/required must be an array (type)",
                "allOf: [] | /allOf must have at least 1 items (minItems)",
                "$ref: '#/$defs/nowhere' | the reference #/$defs/nowhere leads nowhere",
                "$ref: '#nowhere' | ",
                "$ref: '#' | the schema refers to itself without end",
                "allOf: [{$ref: '#'}] | the schema refers to itself without end",
                "properties: {a: {$ref: '#/properties/a'}} | the schema refers to itself without end",
                "$id: 'a:b';properties: {a: {$ref: '#/nowhere'}} | ",
                "properties: {a: {$schema: 'http://json-schema.org/draft-04/schema#'}} | ",
            })
    void aBadSchemaHasAMistakeAndLeavesTheOthersUntouched(String schema, String mistake) {
        Judges.Bench bench =
                SchemaTrial.seat(Map.of("bad", LATEST + schema.replace(";", "\n"), "good", "type: object"));

        assertThat(bench.judges().keySet()).containsExactly(new SchemaName("good"));
        assertThat(bench.mistakes().get(new SchemaName("bad"))).startsWith(mistake == null ? "" : mistake);
    }
}
