package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each word of the declarative language, at its bounds; the value that is judged is the member {@code v}. */
class DeclarativeWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: object | {} | ",
                "type: object | [] | must be an object (type)",
                "type: array | [1, \"a\", null] | ",
                "type: array | {} | must be an array (type)",
                "type: string | \"\" | ",
                "type: string | 1 | must be a string (type)",
                "type: integer | 1 | ",
                "type: integer | 1.0 | ",
                "type: integer | 1e3 | ",
                "type: integer | 123456789012345678901234567890 | ",
                "type: integer | 1.5 | must be an integer (type)",
                "type: integer | 1e-9999 | must be an integer (type)",
                "type: integer | \"1\" | must be an integer (type)",
                "type: number | 1 | ",
                "type: number | -1.5e-7 | ",
                "type: number | true | must be a number (type)",
                "type: boolean | false | ",
                "type: boolean | 0 | must be true or false (type)",
                "type: string | null | must be a string (type)",
            })
    void aTypeHoldsItsValuesAlone(String schema, String value, String mistake) {
        assertJudged(schema, value, mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: integer, min: 5} | 5 | ",
                "{type: integer, min: 5} | 4 | must be at least 5 (min)",
                "{type: integer, max: 5} | 5 | ",
                "{type: integer, max: 5} | 6 | must be at most 5 (max)",
                "{type: integer, min: 9007199254740993} | 9007199254740992 | must be at least 9007199254740993 (min)",
                "{type: integer, max: 5} | 1e9999 | must be at most 5 (max)",
                "{type: integer, min: 5} | -1e9999 | must be at least 5 (min)",
                "{type: number, min: 0.1} | 0.1 | ",
                "{type: number, min: 0.1} | 0.09999999999999999999 | must be at least 0.1 (min)",
                "{type: number, max: 0.3} | 0.30000000000000000001 | must be at most 0.3 (max)",
                "{type: string, min: 2} | \"ab\" | ",
                "{type: string, min: 2} | \"a\" | must have at least 2 characters (min)",
                "{type: string, min: 2} | \"😀\" | must have at least 2 characters (min)",
                "{type: string, max: 2} | \"😀😀\" | ",
                "{type: string, max: 2} | \"abc\" | must have at most 2 characters (max)",
                "{type: array, min: 1} | [1] | ",
                "{type: array, min: 1} | [] | must have at least 1 items (min)",
                "{type: array, max: 1} | [1, 2] | must have at most 1 items (max)",
            })
    void minAndMaxAreInclusive(String schema, String value, String mistake) {
        assertJudged(schema, value, mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{enum: [a, 1, true, null, [1], {b: 2}]} | {\"b\": 2.0} | ",
                "{enum: [a, 1, true, null, [1], {b: 2}]} | [1.0] | ",
                "{enum: [a, 1, true, null, [1], {b: 2}]} | null | ",
                "{enum: [a, 1]} | \"1\" | must be one of \"a\", 1 (enum)",
                "{enum: [1]} | 1.000 | ",
                "{enum: [1]} | 1e9999 | must be one of 1 (enum)",
                "{enum: [yes, no, on]} | \"no\" | ",
                "{enum: [yes, no, on]} | false | must be one of \"yes\", \"no\", \"on\" (enum)",
                "{type: string, enum: [a], nullable: true} | null | ",
                "{type: string, enum: [a], nullable: true} | \"b\" | must be one of \"a\", null (enum)",
                "{enum: [a], nullable: true} | null | ",
                "{type: string, pattern: '^a+$'} | \"aa\" | ",
                "{type: string, pattern: '^a+$'} | \"aa\\n\" | must match ^a+$ (pattern)",
                "{type: string, pattern: 'b'} | \"abc\" | ",
                "{type: string, format: date} | \"2026-02-28\" | ",
                "{type: string, format: date} | \"2026-02-30\" | must be of the format date (format)",
                "{type: string, format: email} | \"a@b.org\" | ",
                "{type: string, format: uuid} | \"no\" | must be of the format uuid (format)",
                "{type: string, nullable: true} | null | ",
                "{type: string, nullable: true} | 1 | must be a string or null (type)",
                "{type: string, nullable: false} | null | must be a string (type)",
                "{type: integer, default: 5, description: 'd'} | 4 | ",
            })
    void theOtherWordsSayWhatValuesAreAllowed(String schema, String value, String mistake) {
        assertJudged(schema, value, mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{type: array, items: {type: integer}} | [1, 2] | ",
                "{type: array, items: {type: integer}} | [1, \"a\"] | /1 must be an integer (type)",
                "{type: array, items: {type: array, items: {type: string}}} | [[], [\"a\", 1]] | /1/1 must be a string (type)",
                "{type: object, properties: {a: {type: string}}} | {} | /a is missing (required)",
                "{type: object, properties: {a: {type: string}}} | {\"a\": \"\", \"b\": 1} | /b is not known here (allowUnknown)",
                "{type: object, properties: {a: {type: string, optional: true}}} | {} | ",
                "{type: object, properties: {a: {type: string, optional: false}}} | {} | /a is missing (required)",
                "{type: object, allowUnknown: true} | {\"x\": 1} | ",
                "{type: object, allowUnknown: false} | {\"x\": 1} | /x is not known here (allowUnknown)",
                "{type: object} | {\"x~/y\": 1} | /x~0~1y is not known here (allowUnknown)",
                "{type: object, properties: {1: {type: string}}} | {\"1\": 2} | /1 must be a string (type)",
                "{type: object, properties: {o: {type: object, properties: {p: {type: boolean}}}}} | {\"o\": {}} | /o/p is missing (required)",
            })
    void membersAndItemsAreJudgedBySchemasOfTheirOwn(String schema, String value, String mistake) {
        assertThat(judged(schema, value)).isEqualTo(mistake == null ? List.of() : List.of("/v" + mistake));
    }

    @Test
    void aSchemaNeedNotBeOfAnObject() {
        assertThat(SchemaTrial.judge("type: string", "{}")).isEqualTo(List.of("must be a string (type)"));
    }

    @Test
    void whatIsCompiledIsJsonSchema() {
        JsonSchema schema =
                SchemaTrial.compile("{type: object, description: d, properties: {a: {type: string, min: 1}}}");

        assertThat(schema.declarative()).isTrue();
        assertThat(SchemaValues.same(schema.tree(), SchemaTrial.compile("""
                                        {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                                         "description": "d", "properties": {"a": {"type": "string", "minLength": 1}},
                                         "required": ["a"], "additionalProperties": false}
                                        """).tree()))
                .isTrue();
    }

    private static void assertJudged(String schema, String value, String mistake) {
        assertThat(judged(schema, value)).isEqualTo(mistake == null ? List.of() : List.of("/v " + mistake));
    }

    private static List<String> judged(String schema, String value) {
        String whole = schema.startsWith("{") ? schema : "{" + schema + "}";
        return SchemaTrial.judge("{type: object, properties: {v: " + whole + "}}", "{\"v\": " + value + "}");
    }
}
