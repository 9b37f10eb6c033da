package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a schema, with its line; in the rows a line of the schema ends at each {@code ;}. */
class SchemaMistakesTest {
    private static final String WORDS =
            "type, properties, allowUnknown, min, max, enum, items, pattern, format, default,"
                    + " nullable, description, optional, $ref";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "5 | 1: a schema is expected, that is a mapping such as type: string, and this is 5",
                "[] | 1: a schema is expected, that is a mapping such as type: string, and this is a list",
                "description: a | 1: type is missing: one of object, array, string, integer, number, boolean",
                "type: strin | 1: type: one of object, array, string, integer, number, boolean is expected, and this is the text \"strin\"",
                "type: 5 | 1: type: a text is expected, and this is 5",
                "type: [string] | 1: type: a text is expected, and this is a list",
                "type: object;properties: 5 | 2: properties: a mapping of names to schemas is expected, and this is 5",
                "type: object;properties:;  a: string | 3: a schema is expected, that is a mapping such as type: string, and this is the text \"string\"",
                "type: object;properties:;  a:;    min: 5 | 3: type is missing: one of object, array, string, integer, number, boolean",
                "type: object;allowUnknown: yes | 2: allowUnknown: true or false is expected, and this is the text \"yes\"",
                "type: object;optional: true | 2: optional is said of a member, not of the whole",
                "type: array;items:;  type: string;  optional: true | 4: optional is said of a member, not of an array's items",
                "type: object;properties:;  a:;    type: string;    optional: 1 | 5: optional: true or false is expected, and this is 1",
                "type: string;nullable: | 2: nullable: true or false is expected, and this is null",
                "type: string;description: 5 | 2: description: a text is expected, and this is 5",
            })
    void typesMembersAndFlags(String schema, String mistake) {
        assertThat(SchemaTrial.mistake(schema.replace(";", "\n"))).isEqualTo(mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "type: object;min: 1 | 2: min: is said of array, string, integer, number, and this is of type object",
                "type: boolean;max: 1 | 2: max: is said of array, string, integer, number, and this is of type boolean",
                "type: string;items:;  type: string | 2: items: is said of array, and this is of type string",
                "type: integer;pattern: a | 2: pattern: is said of string, and this is of type integer",
                "type: integer;format: date | 2: format: is said of string, and this is of type integer",
                "type: string;properties: {} | 2: properties: is said of object, and this is of type string",
                "type: string;allowUnknown: true | 2: allowUnknown: is said of object, and this is of type string",
                "enum: [1];min: 1 | 2: min: is said of array, string, integer, number, and this is without a type",
                "type: integer;min: a | 2: min: a number is expected, and this is the text \"a\"",
                "type: integer;max: 1;min: 2 | 2: max: 1 is less than min, which is 2",
                "type: string;min: -1 | 2: min: a whole number from 0 to 2147483647 is expected, and this is -1",
                "type: string;max: 1.5 | 2: max: a whole number from 0 to 2147483647 is expected, and this is 1.5",
                "type: array;max: 2147483648 | 2: max: a whole number from 0 to 2147483647 is expected, and this is 2147483648",
                "type: array;items: string | 2: a schema is expected, that is a mapping such as type: string, and this is the text \"string\"",
            })
    void wordsOnTheWrongTypeAndBounds(String schema, String mistake) {
        assertThat(SchemaTrial.mistake(schema.replace(";", "\n"))).isEqualTo(mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "enum: [] | 1: enum: is empty, so that nothing would be allowed",
                "enum: a | 1: enum: a list of values is expected, and this is the text \"a\"",
                "enum:;- 1;- a;- 1.0 | 4: enum: has 1.0 twice",
                "type: string;enum:;- a;- 5 | 4: enum: 5 is not of the type string",
                "type: string;enum: [null] | 2: enum: null is not of the type string",
                "type: object;enum: [[]] | 2: enum: an array is not of the type object",
                "type: integer;default: 1.5 | 2: default: 1.5 is not of the type integer",
                "type: boolean;default: no | 2: default: the text \"no\" is not of the type boolean",
                "type: array;default: {} | 2: default: an object is not of the type array",
                "type: string;pattern: '(' | 2: pattern: is no regular expression: Unclosed group, at its character 2",
                "type: string;pattern: 5 | 2: pattern: a text is expected, and this is 5",
            })
    void valuesAndPatterns(String schema, String mistake) {
        assertThat(SchemaTrial.mistake(schema.replace(";", "\n"))).isEqualTo(mistake);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$ref: '' | 1: $ref: the name of a schema is expected, or #/ and a path, and this is empty",
                "$ref: 5 | 1: $ref: a text is expected, and this is 5",
                "$ref: a#b | 1: $ref: what follows # is a path and begins with /, such as #/properties/name",
                "$ref: http://a.org/b | 1: $ref: http://a.org/b is no name of a schema; nothing is fetched from elsewhere",
                "$ref: _a | 1: $ref: the schema's name: it begins with an underscore or a dot, or has one of # / \\",
                "$ref: a;type: string | 2: type: beside $ref only optional, nullable and description may stand",
                "$ref: a;default: 1 | 2: default: beside $ref only optional, nullable and description may stand",
                "$ref: '#' | 1: $ref: leads round in a circle, and nowhere to a type",
                "$ref: '#/properties/a' | 1: $ref: there is no schema at #/properties/a; a path goes by properties/<name> and items",
                "type: array;items:;  $ref: '#/items' | 3: $ref: leads round in a circle, and nowhere to a type",
                "type: array;items:;  $ref: '#/type' | 3: $ref: there is no schema at #/type; a path goes by properties/<name> and items",
                "type: object;properties:;  a:;    $ref: '#/properties' | 4: $ref: there is no schema at #/properties; a path goes by properties/<name> and items",
            })
    void referencesThatCannotBe(String schema, String mistake) {
        assertThat(SchemaTrial.mistake(schema.replace(";", "\n"))).isEqualTo(mistake);
    }

    @Test
    void aMisspelledWordIsToldTheKnownOnes() {
        assertThat(SchemaTrial.mistake("type: object\nproperties:\n  a:\n    type: string\n    minimum: 5"))
                .isEqualTo("5: the word \"minimum\" is not known; known are " + WORDS);
    }

    @Test
    void anUnknownFormatIsToldTheKnownOnes() {
        assertThat(SchemaTrial.mistake("type: string\nformat: dat"))
                .startsWith("2: format: one of date, date-time, duration, email, ")
                .endsWith(" is expected, and this is the text \"dat\"");
    }

    @Test
    void aSchemaWithoutAMistakeHasNone() {
        assertThat(SchemaTrial.mistake("type: string")).isEqualTo("none");
    }
}
