package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaks documents, and what does not; each row a schema before and after. */
class CompatibilityTest {
    private static final String PLAIN = "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", %s}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: integer | type: number | ",
                "type: number | type: integer | type: number was allowed, and is not any more (type)",
                "type: string | type: boolean | type: string was allowed, and is not any more (type)",
                "{type: string, nullable: true} | type: string | nullable: null was allowed, and is not any more (nullable)",
                "type: string | {type: string, nullable: true} | ",
                "{type: integer, min: 1} | {type: integer, min: 0} | ",
                "{type: integer, min: 1} | {type: integer, min: 2} | min: the bound is 2 now, and was 1 (min)",
                "type: integer | {type: integer, max: 9} | max: the bound is 9 now, and there was none (max)",
                "{type: integer, max: 9} | {type: integer, max: 10} | ",
                "{type: integer, max: 9} | type: integer | ",
                "{type: integer, max: 9} | {type: number, max: 9.0} | ",
                "{type: string, max: 9} | {type: string, max: 8} | max: the bound is 8 now, and was 9 (max)",
                "type: string | {type: string, min: 0} | ",
                "type: string | {type: string, min: 1} | min: the bound is 1 now, and there was none (min)",
                "{type: string, pattern: a} | {type: string, pattern: b} | pattern: is b now, and was a (pattern)",
                "{type: string, pattern: a} | type: string | ",
                "type: string | {type: string, format: date} | format: is date now, and there was none (format)",
                "{enum: [a, b]} | {enum: [b, a, c]} | ",
                "{enum: [a, b]} | {enum: [b]} | enum: the text \"a\" was allowed, and is not any more (enum)",
                "{enum: [1.0]} | {enum: [1]} | ",
                "type: string | {type: string, enum: [a]} | enum: only some values are allowed now (enum)",
                "{enum: [a]} | type: string | ",
                "{enum: [a, 1]} | type: string | type: integer was allowed, and is not any more (type)",
                "{enum: [a], nullable: true} | {enum: [a]} | nullable: null was allowed, and is not any more (nullable)",
                "{type: string, default: a} | {type: string, default: b, description: c} | ",
            })
    void whatAValueMayBe(String before, String after, String broken) {
        assertBreaks(before, after, broken == null ? List.of() : List.of(broken.replaceFirst("^\\w+: ", "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: object | {type: object, properties: {a: {type: string, optional: true}}} | ",
                "type: object | {type: object, properties: {a: {type: string}}} | /properties/a must be there now (optional)",
                "{type: object, properties: {a: {type: string}}} | type: object | /properties/a was known, and is not any more (allowUnknown)",
                "{type: object, properties: {a: {type: string}}} | {type: object, allowUnknown: true} | ",
                "{type: object, properties: {a: {type: string}}} | {type: object, properties: {a: {type: string, optional: true}}} | ",
                "{type: object, properties: {a: {type: string, optional: true}}} | {type: object, properties: {a: {type: string}}} | /properties/a must be there now (optional)",
                "{type: object, allowUnknown: true} | type: object | other members were allowed, and are not any more (allowUnknown)",
                "type: object | {type: object, allowUnknown: true} | ",
                "{type: object, properties: {'a/b~': {type: number}}} | {type: object, properties: {'a/b~': {type: integer}}} | /properties/a~1b~0 number was allowed, and is not any more (type)",
                "{type: array, items: {type: number}} | {type: array, items: {type: integer}} | /items number was allowed, and is not any more (type)",
                "{type: array, items: {type: integer}} | {type: array, items: {type: number}} | ",
                "{type: array, items: {type: integer}} | type: array | ",
                "{type: array, max: 3} | {type: array, max: 2} | the bound is 2 now, and was 3 (max)",
                "{$ref: other} | {$ref: other} | ",
                "{$ref: other} | {$ref: another} | refers to something else, and cannot be shown to be compatible ($ref)",
                "{$ref: other} | {$ref: other, nullable: true} | ",
                "{$ref: other, nullable: true} | {$ref: other} | null was allowed, and is not any more (nullable)",
                "{$ref: other} | {type: string} | refers to something else, and cannot be shown to be compatible ($ref)",
            })
    void whatMembersAndItemsMayBe(String before, String after, String broken) {
        assertBreaks(before, after, broken == null ? List.of() : List.of(broken));
    }

    @Test
    void aMemberAddedToAnOpenModelMayBreakWhatWasThere() {
        assertBreaks(
                "{type: object, allowUnknown: true}",
                "{type: object, allowUnknown: true, properties: {a: {type: string, optional: true}}}",
                Stream.of("array", "boolean", "number", "object")
                        .map(it -> "/properties/a " + it + " was allowed, and is not any more (type)")
                        .toList(),
                "/properties/a null was allowed, and is not any more (nullable)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"type\":[\"string\",\"null\"]` | `\"type\":[\"null\",\"string\",\"object\"]` | ",
                "`\"const\":1` | `\"enum\":[2,1.0]` | ",
                "`\"enum\":[1,2]` | `\"const\":1` | 2 was allowed, and is not any more (const)",
                "`\"multipleOf\":4` | `\"multipleOf\":2` | ",
                "`\"multipleOf\":2` | `\"multipleOf\":4` | not all multiples that were allowed still are (multipleOf)",
                "`\"type\":\"string\"` | `\"type\":[\"string\",\"array\"],\"uniqueItems\":true` | ",
                "`\"type\":\"array\"` | `\"type\":\"array\",\"uniqueItems\":true` | items must be different now (uniqueItems)",
                "`\"exclusiveMinimum\":1` | `\"exclusiveMinimum\":2` | the bound is 2 now, and was 1 (exclusiveMinimum)",
                "`\"properties\":{\"a\":true}` | `\"properties\":{\"a\":false}` | /properties/a nothing is allowed here any more (false)",
                "`\"properties\":{\"a\":false}` | `\"properties\":{\"a\":{\"type\":\"string\"}}` | ",
                "`\"type\":\"object\"` | `\"required\":[\"a\"]` | /properties/a must be there now (required)",
                "`\"additionalProperties\":{\"type\":\"number\"}` | `\"additionalProperties\":{\"type\":\"integer\"}` | /additionalProperties number was allowed, and is not any more (type)",
                "`\"allOf\":[{\"minLength\":1}]` | `\"allOf\":[{\"minLength\":0}]` | /allOf changed, and cannot be shown to be compatible (allOf)",
                "`\"not\":{\"const\":1}` | `\"type\":\"object\"` | /not changed, and cannot be shown to be compatible (not)",
                "`\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"type\":\"integer\"}}` | `\"type\":\"number\"` | ",
                "`\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"maximum\":2}}` | `\"$ref\":\"#/$defs/a\",\"$defs\":{\"a\":{\"maximum\":1}}` | the bound is 1 now, and was 2 (maximum)",
                "`\"not\":{\"$ref\":\"#/$defs/a\"},\"$defs\":{\"a\":{\"const\":2}}` | `\"not\":{\"$ref\":\"#/$defs/a\"},\"$defs\":{\"a\":true}` | /not changed, and cannot be shown to be compatible (not)",
                "`\"$ref\":\"#x\",\"$defs\":{\"a\":{\"$anchor\":\"x\"}}` | `\"$ref\":\"#x\",\"$defs\":{\"a\":{\"$anchor\":\"x\",\"const\":1}}` | refers to something else, and cannot be shown to be compatible ($ref)",
                "`\"properties\":{\"a\":{\"$ref\":\"#\"}},\"minProperties\":1` | `\"properties\":{\"a\":{\"$ref\":\"#\"}},\"minProperties\":2` | the bound is 2 now, and was 1 (minProperties)",
                "`\"items\":[true]` | `\"items\":[false]` | /items changed, and cannot be shown to be compatible (items)",
                "`\"title\":\"a\"` | `\"title\":\"b\",\"x-own\":1` | ",
            })
    void plainSchemas(String before, String after, String broken) {
        List<String> found = breaks(PLAIN.formatted(before), PLAIN.formatted(after));

        assertThat(found).contains(broken == null ? new String[0] : new String[] {broken});
        assertThat(found.isEmpty()).isEqualTo(broken == null);
    }

    @Test
    void anUnevaluatedMemberThatIsNamedNoMoreBreaks() {
        String before = PLAIN.formatted("\"properties\":{\"a\":true},\"unevaluatedProperties\":false");
        String after = PLAIN.formatted("\"unevaluatedProperties\":false");

        assertThat(breaks(before, after))
                .isEqualTo(List.of("/properties/a was known, and is not any more (unevaluatedProperties)"));
    }

    @Test
    void anotherDialectCannotBeCompared() {
        String old = "{\"$schema\": \"http://json-schema.org/draft-07/schema#\"}";

        assertThat(breaks(old, PLAIN.formatted("\"type\":\"object\"")))
                .isEqualTo(List.of("changed, and cannot be shown to be compatible ($schema)"));
    }

    @Test
    void theDeclarativeAndThePlainLanguageCanBeCompared() {
        String declarative = "{type: object, properties: {a: {type: string, max: 3}}}";
        String plain = PLAIN.formatted("\"properties\":{\"a\":{\"maxLength\":2}}");

        assertThat(breaks(declarative, plain))
                .isEqualTo(List.of("/properties/a the bound is 2 now, and was 3 (maxLength)"));
        assertThat(breaks(declarative, declarative)).isEmpty();
    }

    private static void assertBreaks(String before, String after, List<String> some, String... more) {
        assertThat(breaks(before, after))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(some.stream(), Stream.of(more)).toList());
    }

    private static List<String> breaks(String before, String after) {
        return Compatibility.breaks(SchemaTrial.compile(before), SchemaTrial.compile(after)).stream()
                .map(it -> (it.path() + " " + it.message()).strip())
                .toList();
    }
}
