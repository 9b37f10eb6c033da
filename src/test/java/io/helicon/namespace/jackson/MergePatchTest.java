package io.helicon.namespace.jackson;

import static io.helicon.namespace.jackson.JsonRoom.bytes;
import static io.helicon.namespace.jackson.JsonRoom.members;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.Members;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {
    private final DocumentJson json = JsonRoom.json();

    /** RFC 7396, appendix A: all of its rows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":\"b\"} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"b\"} | {\"b\":\"c\"} | {\"a\":\"b\",\"b\":\"c\"}",
                "{\"a\":\"b\"} | {\"a\":null} | {}",
                "{\"a\":\"b\",\"b\":\"c\"} | {\"a\":null} | {\"b\":\"c\"}",
                "{\"a\":[\"b\"]} | {\"a\":\"c\"} | {\"a\":\"c\"}",
                "{\"a\":\"c\"} | {\"a\":[\"b\"]} | {\"a\":[\"b\"]}",
                "{\"a\":{\"b\":\"c\"}} | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
                "{\"a\":[{\"b\":\"c\"}]} | {\"a\":[1]} | {\"a\":[1]}",
                "[\"a\",\"b\"] | [\"c\",\"d\"] | [\"c\",\"d\"]",
                "{\"a\":\"b\"} | [\"c\"] | [\"c\"]",
                "{\"a\":\"foo\"} | null | null",
                "{\"a\":\"foo\"} | \"bar\" | \"bar\"",
                "{\"e\":null} | {\"a\":1} | {\"e\":null,\"a\":1}",
                "[1,2] | {\"a\":\"b\",\"c\":null} | {\"a\":\"b\"}",
                "{} | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
            })
    void mergesAsTheRfcDoes(String original, String patch, String result) {
        assertThat(Merging.merge(Value.of(original), Value.of(patch)).text()).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ \"a\" : 1.0 , \"b\":2 } | {\"b\":1e5} | \"a\" : 1.0 , \"b\":1e5",
                "{\"a\":{ \"x\" : -0 , \"y\":[ 1.10 ] },\"b\":1} | {\"a\":{\"z\":1.0}} | \"a\":{ \"x\" : -0 , \"y\":[ 1.10 ] ,\"z\":1.0},\"b\":1",
                "{\"a\":{ \"x\" : 1 }} | {\"a\":{}} | \"a\":{ \"x\" : 1 }",
                "{\"a\":{ \"x\" : 1 }} | {\"a\":{\"q\":null},\"z\":null} | \"a\":{ \"x\" : 1 }",
                "{\"a\":{ }} | {\"a\":{\"b\":1}} | \"a\":{\"b\":1}",
                "{\"\\u0061\":1} | {\"a\":2} | \"\\u0061\":2",
                "{\"a\":1} | {\"_session\":1,\"_\\u006eamespace\":{},\"_modified\":null} | \"a\":1",
                "{\"a\":1} | {\"b\":{\"_session\":1}} | \"a\":1,\"b\":{\"_session\":1}"
            })
    void leavesTheBytesOfOthersAlone(String original, String patch, String result) {
        assertThat(json.merge(members(original), bytes(patch))).isEqualTo(new Members(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | ROOT_MUST_BE_OBJECT",
                "null | ROOT_MUST_BE_OBJECT",
                "[] | ROOT_MUST_BE_OBJECT",
                "{ | INVALID_JSON",
                "{\"a\":{\"b\":1,\"b\":2}} | INVALID_JSON"
            })
    void refusesAPatchThatIsNoObject(String patch, Mistake mistake) {
        assertThat(catchThrowableOfType(NamespaceProblem.class, () -> json.merge(Members.NONE, bytes(patch)))
                        .mistake())
                .isEqualTo(mistake);
    }
}
