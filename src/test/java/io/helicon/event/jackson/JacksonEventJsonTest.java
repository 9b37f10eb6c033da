package io.helicon.event.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.event.Event;
import io.helicon.event.EventJson;
import io.helicon.event.EventType;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JacksonEventJsonTest {
    private final EventJson json = new JacksonEventJson();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "true",
                "1.0",
                "-0",
                "1e400",
                "\"\"",
                "\"a\\nb\\u0000\\ud800\"",
                "[]",
                "{ \"b\" : 1.0 ,\t\"a\":[1,  2], \"b\":2}",
                "\"\u00e9\ud83d\ude80\"",
                "123456789012345678901234567890.123456789012345678901234567890"
            })
    void passesDataOnAsItWasWritten(String data) {
        assertThat(json.read(bytes("{\"meta\":{\"type\":\"a:b\"},\"data\":" + data + "}")))
                .containsExactly(event("a:b", data));
        assertThat(json.read(bytes(" [ { \"data\" :  " + data + "  , \"meta\" : { \"type\" : \"a:b\" } } ] ")))
                .containsExactly(event("a:b", data));
        assertThat(json.readData(" \r\n" + data + "\n")).isEqualTo(data);
    }

    @Test
    void takesNumbersAndStringsOfAnyLength() {
        String number = "9".repeat(100_000);
        String text = "\"" + "\u00e9".repeat(1_000_000) + "\"";
        String name = "{\"" + "n".repeat(100_000) + "\":1}";
        assertThat(json.readData(number)).isEqualTo(number);
        assertThat(json.readData(text)).isEqualTo(text);
        assertThat(json.readData(name)).isEqualTo(name);
    }

    @Test
    void putsDataOnOneLine() {
        assertThat(json.readData("{\r\n \"a\":\n1\r}")).isEqualTo("{   \"a\": 1 }");
    }

    @Test
    void keepsTheOrderOfEvents() {
        // Given
        String lines = "\n{\"meta\":{\"type\":\"a\"},\"data\":1}\r\n  \r\n{\"data\":2,\"meta\":{\"type\":\"b\"}}";
        // When
        List<Event> events = json.readLines(bytes(lines));
        // Then
        assertThat(events).containsExactly(event("a", "1"), event("b", "2"));
        assertThat(json.read(bytes("[" + lines.strip().replace("\r\n  \r\n", ",") + "]")))
                .isEqualTo(events);
    }

    @Test
    void takesNoEventsForWhatTheyAre() {
        assertThat(json.read(bytes("[]"))).isEmpty();
        assertThat(json.readLines(bytes("\n \n"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | there is nothing (line 1, column 1)",
                "1 | an event is not an object (line 1, column 1)",
                "{} | meta is missing (line 1, column 2)",
                "{\"meta\":{},\"data\":1} | meta.type is missing (line 1, column 20)",
                "{\"meta\":{\"type\":\"a\"}} | data is missing (line 1, column 21)",
                "{\"data\":1} | meta is missing (line 1, column 10)",
                "{\"meta\":1,\"data\":1} | meta is not an object (line 1, column 9)",
                "{\"meta\":{\"type\":1},\"data\":1} | meta.type is not a string (line 1, column 17)",
                "{\"meta\":{\"type\":\"\"},\"data\":1} | event type is empty (line 1, column 17)",
                "{\"meta\":{\"type\":\"\\ud800\"},\"data\":1} | meta.type has half a character (line 1, column 17)",
                "{\"meta\":{\"type\":\"a\",\"b\":1},\"data\":1} | member meta.b is not known (line 1, column 21)",
                "{\"meta\":{\"type\":\"a\",\"type\":\"b\"},\"data\":1} | meta.type is there twice (line 1, column 21)",
                "{\"meta\":{\"type\":\"a\"},\"meta\":{},\"data\":1} | meta is there twice (line 1, column 22)",
                "{\"meta\":{\"type\":\"a\"},\"data\":1,\"data\":2} | data is there twice (line 1, column 31)",
                "{\"meta\":{\"type\":\"a\"},\"data\":1,\"id\":2} | member id is not known (line 1, column 31)",
                "{\"meta\":{\"type\":\"a\"},\"data\":1} 2 | there is more after the end (line 1, column 32)",
                "{\"meta\":{\"type\":\"a\"},\"data\":01} | not JSON (line 1, column 30)",
                "{\"meta\":{\"type\":\"a\"},\"data\":NaN} | not JSON (line 1, column 32)",
                "{\"meta\":{\"type\":\"a\"},\"data\":} | not JSON (line 1, column 29)",
                "{\"meta\":{\"type\":\"a\"},\"data\":\"a | not JSON (line 1, column 31)",
                "{\"meta\":{\"type\":\"a\"},\"data\":[1 | not JSON (line 1, column 31)",
                "[{\"data\":1,\"meta\":{\"type\":\"a\"}},2] | event 1: an event is not an object (line 1, column 33)",
                "[{\"data\":1,\"meta\":{\"type\":\"a\"}} | event 1: not JSON (line 1, column 32)"
            })
    void saysWhatIsWrongAndWhere(String text, String complaint) {
        assertThatThrownBy(() -> json.read(bytes(text)))
                .isInstanceOf(Problem.class)
                .hasMessage(complaint);
    }

    @Test
    void namesTheLineOfLines() {
        // Given
        String lines = "{\"meta\":{\"type\":\"a\"},\"data\":1}\n\n{\"meta\":{\"type\":\"a\"}}\n";
        // When
        var reading = assertThatThrownBy(() -> json.readLines(bytes(lines)));
        // Then
        reading.isInstanceOf(Problem.class).hasMessage("line 3: data is missing (line 1, column 21)");
    }

    @Test
    void refusesWhatIsNoUtf8() {
        byte[] text = bytes("{\"meta\":{\"type\":\"a\"},\n\"data\":\"?\"}");
        text[text.length - 3] = (byte) 0xff;
        assertThatThrownBy(() -> json.read(text)).hasMessage("not UTF-8 (line 2)");
        assertThatThrownBy(() -> json.readLines(text)).hasMessage("not UTF-8 (line 2)");
        assertThatThrownBy(() -> json.read("{}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> json.read("{}".getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void refusesDataTooDeep() {
        String deepest = "[".repeat(512) + "]".repeat(512);
        assertThat(json.readData(deepest)).isEqualTo(deepest);
        assertThatThrownBy(() -> json.readData("[" + deepest + "]"))
                .isInstanceOf(Problem.class)
                .hasMessage("data is nested deeper than 512 (line 1, column 513)");
        assertThatThrownBy(() -> json.readData("[".repeat(1_000_000))).isInstanceOf(Problem.class);
    }

    @Test
    void refusesTooManyEvents() {
        // Given
        String event = "{\"meta\":{\"type\":\"a\"},\"data\":1}\n";
        // When
        assertThat(json.readLines(bytes(event.repeat(10_000)))).hasSize(10_000);
        // Then
        assertThatThrownBy(() -> json.readLines(bytes(event.repeat(10_001))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_LARGE));
        assertThatThrownBy(() -> json.read(bytes("[" + (event + ",").repeat(10_000) + event + "]")))
                .hasMessage("more than 10000 events in one request");
    }

    private static Event event(String type, String data) {
        return new Event(new EventType(type), data);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
