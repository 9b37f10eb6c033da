package io.helicon.namespace.networknt;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.namespace.Detail;
import io.helicon.namespace.Judge;
import io.helicon.namespace.Members;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SchemaTrial;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents are judged: what is told, how much of it, and for how long. */
class NetworkntJudgesTest {
    private static final String LATEST = "$schema: https://json-schema.org/draft/2020-12/schema\n";
    private static final Locale HERE = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(HERE);
    }

    private static Judge judge(String schema) {
        return Optional.ofNullable(
                        SchemaTrial.seat(Map.of("own", schema)).judges().get(new SchemaName("own")))
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "multipleOf: 0.01 | 0.015 | /v must be a multiple of 0.01 (multipleOf)",
                "multipleOf: 0.01 | 1e9999 | ",
                "multipleOf: 7 | 1e9999 | /v must be a multiple of 7 (multipleOf)",
                "multipleOf: 3 | 9007199254740994 | /v must be a multiple of 3 (multipleOf)",
                "multipleOf: 3 | 9007199254740993 | ",
                "multipleOf: 2 | 1e-9999 | /v must be a multiple of 2 (multipleOf)",
                "multipleOf: 2 | 0.0 | ",
                "exclusiveMinimum: 1 | 1.0 | /v must be more than 1 (exclusiveMinimum)",
                "const: 1 | 2 | /v must be 1 (const)",
                "const: {a: [1]} | {\"a\": [1.0]} | ",
                "uniqueItems: true | [1, 1.0] | /v must have no item twice (uniqueItems)",
                "uniqueItems: true | {\"a\": 1, \"b\": 1} | ",
                "contains: {const: 1} | [2] | /v has too few items of those it must contain (contains)",
                "`contains: {const: 1}, maxContains: 1` | [1, 1] | /v has too many items of those it must contain (maxContains)",
                "minProperties: 1 | {} | /v must have at least 1 members (minProperties)",
                "maxProperties: 1 | {\"a\": 1, \"b\": 1} | /v must have at most 1 members (maxProperties)",
                "dependentRequired: {a: [b]} | {\"a\": 1} | /v/b is missing, and must be there beside a (dependentRequired)",
                "propertyNames: {maxLength: 1} | {\"ab\": 1} | /v/ab has a name that is not allowed here (propertyNames)",
                "not: {type: string} | \"a\" | /v is what it must not be (not)",
                "oneOf: [{minimum: 1}, {minimum: 2}] | 3 | /v must fulfil exactly one of the alternatives (oneOf)",
                "anyOf: [{minimum: 1}] | 0 | /v must be at least 1 (minimum)",
                "unevaluatedProperties: false | {\"a\": 1} | /v/a is not known here (unevaluatedProperties)",
                "`prefixItems: [true], items: false` | [1, 2] | /v/1 is one item too many (items)",
                "properties: {a: false} | {\"a\": 1} | /v/a is not allowed here (false)",
                "type: [object, 'null'] | 1 | /v must be an object or null (type)",
            })
    void everyKeywordIsToldInAPlainSentence(String schema, String value, String mistake) {
        assertThat(SchemaTrial.judge(LATEST + "properties: {v: {" + schema + "}}", "{\"v\": " + value + "}"))
                .isEqualTo(mistake == null ? List.of() : List.of(mistake));
    }

    @Test
    void aHundredAreToldAndTheyAreTheFirstOfTheDocument() {
        Judge judge = judge("{type: object, properties: {a: {type: array, items: {type: integer}}}}");
        String items = IntStream.range(0, 500).mapToObj(it -> "\"x\"").collect(Collectors.joining(","));

        List<Detail> details = judge.judge(new Members("\"a\":[" + items + "],\"b\":1"));

        assertThat(details).hasSize(100);
        assertThat(details.get(0)).isEqualTo(new Detail("/a/0", "type", "must be an integer (type)"));
        assertThat(details.get(99).path()).isEqualTo("/a/99");
    }

    @Test
    @Timeout(60)
    void aDocumentFullOfMistakesIsNotJudgedToItsEnd() {
        Judge judge = judge("{type: object, properties: {a: {type: array, items: {enum: [1, 2], type: integer}}}}");

        assertThat(judge.judge(new Members("\"a\":[" + "1.5e9999,".repeat(100_000) + "1]")))
                .hasSize(100);
    }

    @Test
    @Timeout(60)
    void numbersWithHugeExponentsTakeNoTime() {
        Judge judge = judge(
                LATEST
                        + "properties: {a: {uniqueItems: false, items: {enum: [5, 1e9999], multipleOf: 0.5, minimum: 1, not: {const: 2}}}}");

        assertThat(judge.judge(new Members("\"a\":[" + "1e9999,".repeat(100_000) + "5]")))
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void aPatternThatTakesTooLongGivesUp() {
        Judge judge = judge("{type: object, properties: {a: {type: string, pattern: '^(a|aa)+\\1x$'}}}");

        assertThat(judge.judge(new Members("\"a\":\"" + "a".repeat(60) + "!\"")))
                .isEqualTo(List.of(
                        new Detail("", "pattern", "cannot be judged: a pattern takes too long for one of its texts")));
    }

    @Test
    void aPatternThatGoesTooDeepGivesUp() {
        Judge judge = judge("{type: object, properties: {a: {type: string, pattern: '^(a|b)*$'}}}");

        assertThat(judge.judge(new Members("\"a\":\"" + "ab".repeat(50_000) + "\"")))
                .isEqualTo(List.of(Detail.of("cannot be judged: a pattern goes too deep for one of its texts")));
    }

    @Test
    void aCircleThatOnlySomeDocumentsMeetIsNoEndlessOne() {
        Judge judge = judge(LATEST + "if: {type: object, required: [a]}\nthen: {$ref: '#'}");

        assertThat(judge.judge(Members.NONE)).isEmpty();
        assertThat(judge.judge(new Members("\"a\":1")))
                .isEqualTo(List.of(Detail.of("cannot be judged: the schema refers to itself without end")));
    }

    @Test
    void aDeepDocumentOfARecursiveSchemaIsJudged() {
        Judge judge = judge("{type: object, properties: {a: {$ref: '#', nullable: true}}}");

        assertThat(judge.judge(new Members("\"a\":{".repeat(63) + "\"a\":null" + "}".repeat(63))))
                .isEmpty();
        assertThat(judge.judge(new Members("\"a\":{".repeat(63) + "\"b\":null" + "}".repeat(63))))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar", "zh-CN", "tr"})
    void whatIsToldIsEnglishWhereverTheServerRuns(String language) {
        Locale.setDefault(Locale.forLanguageTag(language));

        assertThat(SchemaTrial.judge("{type: object, properties: {i: {type: integer, max: 1200}}}", "{\"i\": 1201}"))
                .isEqualTo(List.of("/i must be at most 1200 (max)"));
    }

    @Test
    void manyThreadsMayJudgeByOne() {
        Judge judge =
                judge("{type: object, properties: {n: {type: integer, max: 500}, f: {$ref: '#', optional: true}}}");

        List<Integer> mistakes = IntStream.range(0, 1_000)
                .parallel()
                .mapToObj(it -> judge.judge(new Members("\"n\":%d,\"f\":{\"n\":%d}".formatted(it, it)))
                        .size())
                .toList();

        assertThat(mistakes.subList(0, 501)).containsOnly(0);
        assertThat(mistakes.subList(501, 1_000)).containsOnly(2);
    }

    @Test
    void aLongListOfChoicesIsCut() {
        String choices = IntStream.range(0, 1_000).mapToObj(String::valueOf).collect(Collectors.joining(", "));

        assertThat(SchemaTrial.judge("{type: object, properties: {a: {enum: [" + choices + "]}}}", "{\"a\": \"x\"}"))
                .allMatch(it -> it.length() < 250 && it.contains("…"));
    }
}
