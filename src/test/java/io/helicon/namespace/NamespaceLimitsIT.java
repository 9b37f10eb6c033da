package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.helicon.support.Answer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The limits of namespaces as an operator may set them. */
class NamespaceLimitsIT {
    private final NamespaceRoutes data = NamespaceNode.fresh();

    @Test
    void takesAsManyNamespacesAsItSays() {
        // Given
        IntStream.range(0, 3).forEach(number -> data.put("{}", "ns" + number));
        // When
        Answer refused = data.put("{}", "more");
        // Then
        assertRefused(refused, 409, "too_many_namespaces");
        assertRefused(data.put("1", "more", "key"), 409, "too_many_namespaces");
        assertRefused(data.merge("{\"a\":1}", "more"), 409, "too_many_namespaces");
        assertThat(data.put("{\"a\":1}", "ns1").status()).isEqualTo(200);
        assertThat(data.delete("ns0").status()).isEqualTo(200);
        assertThat(data.put("{}", "more").status()).isEqualTo(200);
        assertThat(data.get().body()).endsWith("\"_namespaces\":[\"more\",\"ns1\",\"ns2\"]}");
    }

    @Test
    void countsNoNamespaceWhoseTimeIsOver() {
        // Given
        IntStream.range(0, 3).forEach(number -> data.putFor("1ms", "{}", "ns" + number));
        // When
        await().until(data::isEmpty);
        // Then
        assertThat(data.put("{}", "more").status()).isEqualTo(200);
    }

    @Test
    void takesDocumentsAsLargeAndAsDeepAsItSays() {
        assertThat(data.put("{\"a\":\"" + "x".repeat(8_184) + "\"}", "ns").status())
                .isEqualTo(200);
        assertRefused(data.put("{\"a\":\"" + "x".repeat(8_185) + "\"}", "ns"), 413, "too_large");
        assertRefused(data.put("1", "ns", "b"), 413, "too_large");
        assertThat(data.put("{\"a\":[[[]]]}", "ns").status()).isEqualTo(200);
        assertRefused(data.put("{\"a\":[[[[]]]]}", "ns"), 400, "invalid_json");
        assertRefused(data.put("[[[[]]]]", "ns", "a"), 400, "invalid_json");
        assertThat(data.members("ns")).isEqualTo("{\"a\":[[[]]]}");
    }

    @Test
    void readsBatchesOfAsManyAsItSays() {
        assertThat(batch("[\"a\",\"b\"]").json().path("sessions")).hasSize(2);
        assertRefused(batch("[\"a\",\"b\",\"c\"]"), 400, "invalid_request");
    }

    private Answer batch(String sessions) {
        return data.rest()
                .post(NamespaceRoutes.ROOT + ":batchGet")
                .json("{\"sessions\":" + sessions + "}")
                .send();
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("error")).isEqualTo(error);
    }
}
