package io.helicon.event.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.helicon.event.Position;
import io.helicon.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeReaderTest {
    private static final int LIMIT = 1_000;

    private final EnvelopeReader reader = new EnvelopeReader(LIMIT);

    private Heard read(String message, boolean ours) {
        try {
            return reader.read(message.getBytes(StandardCharsets.UTF_8), ours);
        } catch (IOException e) {
            throw new AssertionError(message, e);
        }
    }

    private Throwable failure(byte[] message) {
        return catchThrowable(() -> {
            Heard unused = reader.read(message, true);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "-1.50e+3",
                "0",
                "true",
                "false",
                "null",
                "\"\"",
                "\"x\"",
                "\"\\u0000\\n\\\" }\"",
                "{}",
                "[]",
                "{ \"b\" : 1.0,  \"a\":[ ] }",
                "[[[1],2],{\"a\":{}}]",
                "\"\u00fc\ud83d\ude00\u2028\"",
                "{\"data\":{\"meta\":1}}"
            })
    void dataIsTheVerySliceOfTheMessage(String data) {
        assertThat(read("{\"meta\":{\"type\":\"a\"},\"data\":" + data + "}", false)
                        .event()
                        .data())
                .isEqualTo(data);
        assertThat(read(" { \"data\" : " + data + " , \"meta\" : {\"type\":\"\u00fc\"} } \n", false)
                        .event()
                        .data())
                .isEqualTo(data);
    }

    @Test
    void dataOfManyLinesBecomesOneLine() {
        assertThat(read("{\"meta\":{\"type\":\"a\"},\"data\":{\r\n\t\"a\":\n1}}", false)
                        .event()
                        .data())
                .isEqualTo("{  \t\"a\": 1}");
    }

    @Test
    void missingDataIsNull() {
        assertThat(read("{\"meta\":{\"type\":\"a\"}}", false).event().data()).isEqualTo("null");
    }

    @Test
    void whatIsNotKnownIsLeftAside() {
        // When
        Heard heard = read(
                "{\"x\":[{}],\"meta\":{\"y\":{\"type\":\"no\"},\"type\":\"a:b\",\"z\":1},\"more\":\"\",\"data\":7}",
                false);

        // Then
        assertThat(heard.event().type().value()).isEqualTo("a:b");
        assertThat(heard.event().data()).isEqualTo("7");
    }

    @Test
    void ofWhatIsGivenTwiceTheLastCounts() {
        // When
        Heard heard = read(
                "{\"data\":1,\"meta\":{\"type\":\"a\",\"type\":\"b\"},\"data\":2,\"meta\":{\"type\":\"c\"}}", false);

        // Then
        assertThat(heard.event().type().value()).isEqualTo("c");
        assertThat(heard.event().data()).isEqualTo("2");
    }

    @Test
    void anIdIsAPlaceWhereItCanBeBelieved() {
        // Given
        String message = "{\"meta\":{\"type\":\"a\",\"id\":\"3.epoch.17-4\"},\"data\":1}";

        // When
        Heard ours = read(message, true);

        // Then
        assertThat(ours.position()).isEqualTo(new Position(3, "epoch", 17, 4));
        assertThat(read(message, false).isRecorded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"\"", "\"x\"", "1", "null", "{}", "\"0.e.1-1_1.e.1-1\"", "\"0.e.1-99999999999999999999\""})
    void anyOtherIdIsNone(String id) {
        assertThat(read("{\"meta\":{\"id\":" + id + ",\"type\":\"a\"}}", true).isRecorded())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "1",
                "null",
                "[]",
                "{}",
                "{",
                "{\"meta\"",
                "{\"meta\":{\"type\":\"a\"}",
                "{\"meta\":{\"type\":\"a\"},\"data\":}",
                "{\"meta\":{\"type\":\"a\"},\"data\":{]}",
                "{\"meta\":{\"type\":\"a\"},\"data\":01}",
                "{\"meta\":{\"type\":\"a\"},\"data\":\"\n\"}",
                "{\"meta\":{\"type\":\"a\"},\"data\":NaN}",
                "{\"meta\":{\"type\":\"a\"},\"data\":1} x",
                "{\"meta\":{\"type\":\"a\"},\"data\":1}{}",
                "{\"meta\":{},\"data\":1}",
                "{\"meta\":null,\"data\":1}",
                "{\"meta\":\"a\",\"data\":1}",
                "{\"meta\":{\"type\":1},\"data\":1}",
                "{\"meta\":{\"type\":null},\"data\":1}",
                "{\"meta\":{\"type\":\"\"},\"data\":1}"
            })
    void whatIsNoEnvelopeIsRefused(String message) {
        assertThat(failure(message.getBytes(StandardCharsets.UTF_8))).isInstanceOfAny(IOException.class, Problem.class);
    }

    @Test
    void whatIsNoUtf8IsRefusedWhereverItStands() {
        // Given
        byte[] message = "{\"meta\":{\"type\":\"a\"},\"data\":\"xx\",\"x\":\"y\"}".getBytes(StandardCharsets.UTF_8);

        for (int place : new int[] {18, 30, 35, 38}) {
            // When
            byte[] broken = message.clone();
            broken[place] = (byte) 0xfe;

            // Then
            assertThat(failure(broken)).isInstanceOf(IOException.class).hasMessageContaining("UTF-8");
        }
    }

    @Test
    void anotherEncodingIsRefused() {
        assertThat(failure("{\"meta\":{\"type\":\"a\"}}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void depthWithoutEndIsRefused() {
        assertThat(failure(("{\"meta\":{\"type\":\"a\"},\"data\":" + "[".repeat(900)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThat(failure("[".repeat(9_000).getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
    }

    @Test
    void dataIsBoundedInBytesAndNothingElseIs() {
        // Given
        String longest = "\"" + "\u00fc".repeat(LIMIT / 2 - 1) + "\"";

        // When
        Heard heard = read(
                "{\"more\":\"" + "x".repeat(LIMIT) + "\",\"meta\":{\"type\":\"a\"},\"data\":" + longest + "}", false);

        // Then
        assertThat(heard.event().data()).isEqualTo(longest);
        String tooLong = "{\"meta\":{\"type\":\"a\"},\"data\":\"" + "\u00fc".repeat(LIMIT / 2) + "\"}";
        assertThat(failure(tooLong.getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
        assertThat(failure(new byte[1_000_000])).isInstanceOf(IOException.class);
    }
}
