package io.helicon.namespace.jackson;

import static io.helicon.namespace.jackson.JsonRoom.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.helicon.namespace.Detail;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadJsonTest {
    private final DocumentJson json = JsonRoom.json();

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t ", "\ufeff", "null", "true", "1", "\"a\"", "[]", " [{}] ", "-0.0"})
    void refusesWhatIsNoObjectWithoutFurtherWords(String body) {
        NamespaceProblem problem = failure(bytes(body));
        assertThat(problem.mistake()).isEqualTo(Mistake.ROOT_MUST_BE_OBJECT);
        assertThat(problem.details()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{ | not JSON: it ends too early (line 1, column 2)",
                "{\"a | not JSON: it ends too early (line 1, column 4)",
                "{\"a\":1 | not JSON: it ends too early (line 1, column 7)",
                "{'a':1} | not JSON: Unexpected character ('''): was expecting double-quote to start field name (line 1, column 2)",
                "{a:1} | not JSON: Unexpected character ('a'): was expecting double-quote to start field name (line 1, column 2)",
                "{\"a\":1,} | not JSON: Unexpected character ('}'): was expecting double-quote to start field name (line 1, column 8)",
                "{\"a\":[1,]} | not JSON: Unexpected character (']'): expected a valid value (line 1, column 9)",
                "{\"a\" 1} | not JSON: Unexpected character ('1'): was expecting a colon to separate field name and value (line 1, column 6)",
                "{\"a\":1 \"b\":2} | not JSON: Unexpected character ('\"'): was expecting comma to separate Object entries (line 1, column 8)",
                "{\"a\":NaN} | not JSON: Non-standard token 'NaN' (line 1, column 9)",
                "{\"a\":-Infinity} | not JSON: Non-standard token '-Infinity' (line 1, column 15)",
                "{\"a\":undefined} | not JSON: Unrecognized token 'undefined' (line 1, column 6)",
                "{\"a\":01} | not JSON: Invalid numeric value: Leading zeroes not allowed (line 1, column 7)",
                "{\"a\":+1} | not JSON: Unexpected character ('+') in numeric value: JSON spec does not allow numbers to have plus signs (line 1, column 7)",
                "{\"a\":.5} | not JSON: Unexpected character ('.'): expected a valid value (line 1, column 6)",
                "{\"a\":0x1} | not JSON: Unexpected character ('x'): was expecting comma to separate Object entries (line 1, column 7)",
                "{} // b | not JSON: Unexpected character ('/'): maybe a (non-standard) comment? (line 1, column 4)",
                "{}/* b */ | not JSON: Unexpected character ('/'): maybe a (non-standard) comment? (line 1, column 3)",
                "{\"a\":1]} | not JSON: Unexpected close marker ']': expected '}' (line 1, column 7)",
                "{\"a\":\"\\x\"} | not JSON: Unrecognized character escape 'x' (line 1, column 8)",
                "{} {} | there is more after the end (line 1, column 4)",
                "{}} | not JSON: Unexpected close marker '}': no open Object to close (line 1, column 3)",
                "1 2 | there is more after the end (line 1, column 3)",
                "{\"a\":1,\"a\":2} | the name \"a\" is there twice (line 1, column 8)",
                "{\"a\":\"\\ud800\"} | half a character, \\ud800 (line 1, column 6)",
                "{\"a\":\"\\udc00\\ud800\"} | half a character, \\udc00 (line 1, column 6)",
                "{\"\\ud83dx\":1} | half a character, \\ud83d (line 1, column 2)",
                "{\"a\":1e10000} | a number with an exponent beyond 9999 (line 1, column 6)",
                "{\"a\":1E-0010000} | a number with an exponent beyond 9999 (line 1, column 6)"
            })
    void saysWhatIsWrongAndWhere(String body, String message) {
        assertThat(detail(body).message()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"a\":1,\"\\u0061\":2} | /a",
                "{\"a\":{\"b\":[0,{\"c\":1,\"d\":2,\"c\":3}]}} | /a/b/1/c",
                "{\"a/b\":{\"~\":1,\"~\":1}} | /a~1b/~0",
                "[{},{\"\":1,\"\":2}] | /1/",
                "{\"_session\":1,\"_session\":2} | /_session",
                "{\"x\":[[\"\\ud800\"]]} | /x/0/0",
                "{\"x\":{\"y\":1e99999}} | /x/y"
            })
    void namesThePathOfWhatIsWrong(String body, String path) {
        assertThat(detail(body).path()).isEqualTo(path);
    }

    @Test
    void tellsTheLine() {
        assertThat(detail("{\n \"a\":1,\r\n \"b\":x}").message())
                .isEqualTo("not JSON: Unrecognized token 'x' (line 3, column 6)");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String tooDeep = "{\"a\":".repeat(64) + "{}" + "}".repeat(64);
        assertThat(detail(tooDeep).message()).isEqualTo("nested deeper than 64 levels (line 1, column 321)");
        assertThat(detail("[".repeat(1_000_000)).message()).startsWith("nested deeper than 64 levels");
        assertThat(catchThrowableOfType(
                                NamespaceProblem.class, () -> json.readValue(bytes("[".repeat(64) + "]".repeat(64))))
                        .mistake())
                .isEqualTo(Mistake.INVALID_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "-%s", "0.%s", "1%se5", "0.%se-5"})
    void refusesNumbersTooLong(String number) {
        assertThat(detail("[" + number.formatted("1".repeat(1_001)) + "]").message())
                .contains(" digits, at most 1000 are taken");
        assertThat(detail("1".repeat(1_000_000)).message()).startsWith("a number of 1000000 digits");
    }

    @Test
    void refusesWhatIsNoUtf8AndSaysWhere() {
        byte[] body = bytes("{\"a\":\n\"?\"}");
        body[7] = (byte) 0xff;
        assertThat(failure(body).details())
                .containsExactly(Detail.of("not UTF-8: there is the byte 0xff at offset 7 (line 2)"));
        assertThat(failure(new byte[] {'"', (byte) 0xc3}).mistake()).isEqualTo(Mistake.INVALID_JSON);
        assertThat(failure(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'})
                        .mistake())
                .isEqualTo(Mistake.INVALID_JSON);
        assertThat(failure(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}).mistake())
                .isEqualTo(Mistake.INVALID_JSON);
        assertThat(failure("{}".getBytes(StandardCharsets.UTF_16)).mistake()).isEqualTo(Mistake.INVALID_JSON);
        assertThat(failure("{}".getBytes(StandardCharsets.UTF_16LE)).mistake()).isEqualTo(Mistake.INVALID_JSON);
    }

    @Test
    void echoesLittleOfTheBodyAndNothingThatActs() {
        String name = "\\u001b[2J\\u202e" + "n".repeat(10_000);
        Detail twice = detail("{\"" + name + "\":1,\"" + name + "\":2}");
        Detail token = detail("{\"a\":" + "t".repeat(10_000) + "}");
        assertThat(twice.message())
                .startsWith("the name \"\\u001b[2J\\u202ennn")
                .hasSizeLessThan(150);
        assertThat(twice.path()).startsWith("/\\u001b").hasSizeLessThan(300);
        assertThat(token.message()).hasSizeLessThan(150);
        assertThat(detail("\u0007{}").message()).doesNotContain("\u0007");
        assertThat(detail("{\"a\":\"\u0001\"}").message()).contains("code 1").doesNotContain("\u0001");
    }

    @Test
    void aValueMustBeThere() {
        assertThat(catchThrowableOfType(NamespaceProblem.class, () -> json.readValue(bytes(" ")))
                        .details())
                .containsExactly(Detail.of("there is nothing"));
    }

    private Detail detail(String body) {
        NamespaceProblem problem = failure(bytes(body));
        assertThat(problem.mistake()).isEqualTo(Mistake.INVALID_JSON);
        assertThat(problem.details()).hasSize(1);
        return problem.details().get(0);
    }

    private NamespaceProblem failure(byte[] body) {
        return catchThrowableOfType(NamespaceProblem.class, () -> json.read(body));
    }
}
