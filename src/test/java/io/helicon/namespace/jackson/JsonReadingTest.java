package io.helicon.namespace.jackson;

import static io.helicon.namespace.jackson.JsonRoom.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Members;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.SessionKey;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReadingTest {
    private static final DocumentName NAME = new DocumentName(new SessionKey("user-1337"), new Namespace("things.v1"));

    private final DocumentJson json = JsonRoom.json();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"a\":1",
                "\"n\":[1.0,-0,-0.0,1e5,1E+5,1.10,0.1e-7,12345678901234567890.123456789012345678901]",
                "\"z\":1,\t\"a\" : 2 ,\r\n\"m\":{ \"b\" : [ ] }",
                "\"\\u0061\\/\":\"\\u00e9\\ud83d\\ude80\\u0000\\\"\",\"\u00e9\ud83d\ude80\":\"\u2028\u007f\"",
                "\"\":\"\"",
                "\"__proto__\":{\"_session\":1,\"_modified\":2},\"_other\":true"
            })
    void keepsMembersByteForByte(String members) {
        assertThat(json.read(bytes(" \n{ " + members + "\t} "))).isEqualTo(new Members(members));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"_session\":1} | ~~",
                "{\"_session\":1,\"a\" : 2 } | \"a\" : 2",
                "{ \"a\":1 , \"_modified\" : {\"x\":[1]} , \"b\":2 } | \"a\":1 , \"b\":2",
                "{\"a\":1,\"_namespace\":\"x\"} | \"a\":1",
                "{\"\\u005fsession\":1,\"a\":1,\"_\\u006eamespace\":2} | \"a\":1",
                "{\"_session\":1,\"_namespace\":2,\"_modified\":3} | ~~",
                "{\"a\":{\"_session\":1}} | \"a\":{\"_session\":1}"
            })
    void leavesMetadataOutWhereverTheyStand(String body, String members) {
        assertThat(json.read(bytes(body))).isEqualTo(new Members(members));
    }

    @Test
    void leavesAByteOrderMarkOut() {
        assertThat(json.read(bytes("\ufeff{\"a\":\"\ufeff\"}"))).isEqualTo(new Members("\"a\":\"\ufeff\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "\"a\"", "null", "true", "[1, 2]", "{ \"a\" : 1 }", "-0"})
    void readsAnyValueWithoutBlanksAtItsEnds(String value) {
        assertThat(json.readValue(bytes(" \n" + value + "\r\n"))).isEqualTo(value);
    }

    @Test
    void readsToTheLimitsOfDepthAndDigits() {
        String deepest = "{\"a\":".repeat(63) + "{}" + "}".repeat(63);
        String longest = "-" + "9".repeat(500) + "." + "1".repeat(500) + "e-0009999";
        assertThat(json.read(bytes(deepest)).json()).isEqualTo(deepest);
        assertThat(json.readValue(bytes(longest))).isEqualTo(longest);
        assertThat(json.readValue(bytes("[".repeat(63) + "]".repeat(63)))).hasSize(126);
    }

    @Test
    void readsOneHundredThousandMembersInTimeThatGrowsWithThem() {
        StringBuilder body = new StringBuilder("{\"_session\":0");
        for (int i = 0; i < 100_000; i++) {
            body.append(",\"m").append(i).append("\":").append(i);
        }
        Members members = json.read(bytes(body.append('}').toString()));
        assertThat(members.text()).isEqualTo(body.substring("{\"_session\":0,".length(), body.length() - 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "2017-03-26T23:14:10.617Z | 2017-03-26T23:14:10.617Z",
                "2017-03-26T23:14:10Z | 2017-03-26T23:14:10.000Z",
                "2017-03-27T01:14:10.617999+02:00 | 2017-03-26T23:14:10.617Z",
                "2017-03-26T22:44:10.6-00:30 | 2017-03-26T23:14:10.600Z",
                "9999-12-31T23:59:59-01:00 | 1970-01-01T00:00:00.000Z",
                "yesterday | 1970-01-01T00:00:00.000Z"
            })
    void adoptsTheTimeOfAStoredDocument(String modified, String kept) {
        // Given
        Optional<Instant> expires = Optional.of(Instant.EPOCH);
        String stored = "{ \"things\" : [1.0],\"_session\":\"x\", \"_modified\":\"%s\", \"b\":2}".formatted(modified);
        // When
        Document document = json.adopt(NAME, stored, expires);
        // Then
        assertThat(document.json())
                .isEqualTo("{\"_session\":\"user-1337\",\"_namespace\":\"things.v1\",\"_modified\":\"" + kept
                        + "\",\"things\" : [1.0], \"b\":2}");
        assertThat(document.members()).isEqualTo(new Members("\"things\" : [1.0], \"b\":2"));
        assertThat(document.expires()).isEqualTo(expires);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"_modified\":1}", "{\"_modified\":null,\"_session\":{}}"})
    void adoptsWhatTellsNoTime(String stored) {
        assertThat(json.adopt(NAME, stored, Optional.empty()))
                .isEqualTo(Document.of(NAME, Instant.EPOCH, Members.NONE, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "[]", "OK", "{", "{\"a\":}", "{} {}", "{}x"})
    void namesTheDocumentThatIsNone(String stored) {
        assertThatThrownBy(() -> json.adopt(NAME, stored, Optional.empty()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("user-1337")
                .hasMessageContaining("things.v1");
    }
}
