package io.helicon.namespace.jackson;

import static io.helicon.namespace.jackson.JsonRoom.members;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentKey;
import io.helicon.namespace.Members;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberEditTest {
    private static final DocumentKey B = new DocumentKey("b");

    private final DocumentJson json = JsonRoom.json();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{} | \"b\":[ 1.0 ]",
                "{\"a\" : 1 } | \"a\" : 1,\"b\":[ 1.0 ]",
                "{\"b\":2} | \"b\":[ 1.0 ]",
                "{\"a\":1 , \"b\" : {\"b\":2} ,\"c\":3} | \"a\":1 , \"b\" : [ 1.0 ] ,\"c\":3",
                "{\"\\u0062\":2,\"a\":1e5} | \"\\u0062\":[ 1.0 ],\"a\":1e5"
            })
    void setsAMemberWhereItStoodOrAtTheEnd(String before, String after) {
        assertThat(json.with(members(before), B, "[ 1.0 ]")).isEqualTo(new Members(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"b\":2} | ~~",
                "{\"b\":2 , \"a\" : 1} | \"a\" : 1",
                "{\"a\":1 , \"b\" : {\"b\":2} , \"c\":1.10} | \"a\":1 , \"c\":1.10",
                "{\"a\":-0,\"\\u0062\":2} | \"a\":-0"
            })
    void removesAMember(String before, String after) {
        assertThat(json.without(members(before), B)).contains(new Members(after));
    }

    @Test
    void removesNothingThatIsNotThere() {
        assertThat(json.without(members("{\"a\":{\"b\":1}}"), B)).isEmpty();
        assertThat(json.without(Members.NONE, B)).isEmpty();
    }

    @Test
    void findsTheTextOfAValue() {
        assertThat(json.value(members("{\"a\":{\"b\":1},\"\\u0062\" : [ 1.0, {} ] ,\"c\":3}"), B))
                .contains("[ 1.0, {} ]");
        assertThat(json.value(members("{\"a\":{\"b\":1}}"), B)).isEmpty();
        assertThat(json.value(Members.NONE, B)).isEmpty();
    }

    @Test
    void writesNamesAsJsonDoes() {
        DocumentKey key = new DocumentKey("a\"\\\u00e9\ud83d\ude80/");
        Members members = json.with(Members.NONE, key, "1");
        assertThat(members.text()).isEqualTo("\"a\\\"\\\\\u00e9\ud83d\ude80/\":1");
        assertThat(json.value(members, key)).contains("1");
        assertThat(json.without(members, key)).contains(Members.NONE);
    }
}
