package io.helicon.namespace;

import static io.helicon.namespace.NamespaceRoutes.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that end by themselves: what {@code ttl} says, or the default of their namespace. */
class NamespaceTtlIT {
    private final NamespaceRoutes data = NamespaceNode.fresh();

    @Test
    void endsADocumentWhenItsTimeIsOver() {
        // Given
        Answer stored = data.putFor("700ms", "{\"a\":1}", "ns");
        Answer before = data.get("ns");
        // When
        awaitEnd("ns");
        // Then
        assertThat(stored.status()).isEqualTo(200);
        assertThat(before.body()).isEqualTo(stored.body());
        assertThat(data.get("ns").body()).isEqualTo(NOT_FOUND);
        assertThat(data.read("ns").body()).isEqualTo(data.get().body());
        assertThat(data.delete("ns").status()).isEqualTo(404);
        assertThat(data.get("ns", "a").status()).isEqualTo(404);
        assertThat(data.isEmpty()).isTrue();
        assertThat(data.delete().body()).isEqualTo("{\"error\":\"invalid_session\"}");
    }

    @Test
    void endsOneDocumentAndLeavesTheOthers() {
        // Given
        data.put("{\"b\":1}", "stays");
        data.putFor("300ms", "{}", "goes");
        // When
        awaitEnd("goes");
        // Then
        assertThat(data.read("goes", "stays").json().path("_namespaces")).hasSize(1);
        assertThat(data.members("stays")).isEqualTo("{\"b\":1}");
        assertThat(data.call("PUT", "goes")
                        .header("If-None-Match", "*")
                        .json("{}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void takesTheDefaultOfItsNamespace() {
        // Given
        data.put("{}", "short.lived");
        data.put("{}", "long.lived");
        data.put("{}", "by.day.v1");
        // When
        awaitEnd("short.lived");
        // Then
        assertThat(data.get("long.lived").status()).isEqualTo(200);
        assertThat(data.get("by.day.v1").status()).isEqualTo(200);
    }

    @Test
    void writesTheWholeAnewWithATimeOfItsOwn() {
        // Given
        data.putFor("400ms", "{}", "forever");
        data.put("{}", "forever");
        data.putFor("1h", "{}", "short.but.said");
        // When
        awaitEnd(data.putFor("900ms", "{}", "mark"), "mark");
        awaitEnd(data.put("{}", "short.mark"), "short.mark");
        // Then
        assertThat(data.get("forever").status()).isEqualTo(200);
        assertThat(data.get("short.but.said").status()).isEqualTo(200);
    }

    @Test
    void keepsItsTimeWhenAPartIsChanged() {
        // Given
        data.putFor("1h", "{\"a\":1}", "short.a");
        data.putFor("1s", "{\"a\":1}", "b");
        data.put("2", "b", "a");
        data.merge("{\"c\":1}", "b");
        // When
        data.merge("{\"a\":2}", "short.a");
        data.put("3", "short.a", "b");
        awaitEnd("b");
        awaitEnd(data.put("{}", "short.mark"), "short.mark");
        // Then
        assertThat(data.members("short.a")).isEqualTo("{\"a\":2,\"b\":3}");
    }

    @Test
    void setsItsTimeWithAPartToo() {
        // Given
        data.put("{\"a\":1}", "key");
        data.put("{\"a\":1}", "patch");
        // When
        data.putFor("300ms", "2", "key", "a");
        Answer patched = data.rest()
                .call("PATCH", data.path("patch") + "?ttl=300ms")
                .body(NamespaceRoutes.MERGE, "{\"a\":2}")
                .send();
        // Then
        awaitEnd("key");
        awaitEnd(patched, "patch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500ms", "90s", "1h30m", "7d", "36500d"})
    void readsTimesAsPeopleWriteThem(String ttl) {
        // When
        Answer stored = data.putFor(ttl, "{}", "ns");
        // Then
        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.header("Expires")).endsWith("GMT");
    }

    @Test
    void saysNoEndWhereThereIsNone() {
        // When
        Answer stored = data.put("{}", "ns");
        // Then
        assertThat(stored.header("Expires")).isEmpty();
    }

    /** @param stored what is waited for, for the reader's eyes */
    private void awaitEnd(Answer stored, String namespace) {
        assertThat(stored.status()).isEqualTo(200);
        awaitEnd(namespace);
    }

    private void awaitEnd(String namespace) {
        await().until(() -> data.get(namespace).status() == 404);
    }
}
