package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.SharedNode;
import io.helicon.support.Wire;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of sessions, namespaces and keys, at the border of what a path can carry, and beyond it. */
class NamespaceBadNamesIT {
    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    static Stream<String> strangeNames() {
        return Stream.of(
                "a/b",
                "/",
                "\ud83d\udc69\u200d\ud83d\ude80",
                "sp ace",
                "100%",
                "%2F",
                "a;b=c",
                "?#[]@!$&'()*+,=:",
                "\"quoted\\\"",
                "\u202etxt",
                "\uffff",
                "restaurants.lastVisited.v1",
                "...",
                "\u00e9".repeat(256),
                "\ud83d\ude80".repeat(256));
    }

    @ParameterizedTest
    @MethodSource("strangeNames")
    void takesNamesOfEveryCharacter(String name) {
        // Given
        String session = name.codePointCount(0, name.length()) < 200 ? name + UUID.randomUUID() : name;
        NamespaceRoutes strange = new NamespaceRoutes(SharedNode.node(), session);
        // When
        Answer stored = strange.put("{\"a\":1}", name);
        // Then
        assertThat(stored.status()).isEqualTo(200);
        assertThat(stored.text("_session")).isEqualTo(session);
        assertThat(stored.text("_namespace")).isEqualTo(name);
        assertThat(strange.get(name).body()).isEqualTo(stored.body());
        assertThat(strange.get().json().path("_namespaces").path(0).textValue()).isEqualTo(name);
        assertThat(strange.read(name).json().path(name).toString())
                .isEqualTo(stored.json().toString());
        assertThat(strange.delete(name).status()).isEqualTo(200);
        assertThat(strange.get().json().path("_namespaces")).isEmpty();
    }

    @Test
    void readsPathsAsTheyWereWritten() {
        // Given
        data.put("{}", "a;b=c");
        data.put("{}", "plus+plus");
        // When
        Answer semicolon = raw("GET", data.path() + "/a;b=c");
        Answer plus = raw("GET", data.path() + "/plus+plus");
        Answer query = raw("GET", data.path() + "/a;b=c?x=;%2F");
        // Then
        assertThat(semicolon.status()).isEqualTo(200);
        assertThat(semicolon.text("_namespace")).isEqualTo("a;b=c");
        assertThat(plus.text("_namespace")).isEqualTo("plus+plus");
        assertThat(query.status()).isEqualTo(200);
        assertThat(raw("GET", data.path() + "/a").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%0Ab", "%7F", "%C2%85", "%FF", "%C3%28", "%C0%AF", "%ED%A0%80", "%F4%90%80%80"})
    void refusesNamesThatAreNone(String name) {
        assertRefused(put(NamespaceRoutes.ROOT + "/" + name + "/ns"), "invalid_session");
        assertRefused(put(data.path() + "/" + name), "invalid_namespace");
        assertRefused(put(data.path("ns") + "/" + name), "invalid_key");
        assertRefused(raw("GET", NamespaceRoutes.ROOT + "/" + name), "invalid_session");
        assertRefused(raw("DELETE", data.path() + "/" + name), "invalid_namespace");
        assertRefused(raw("GET", data.path("ns") + "/" + name), "invalid_key");
        assertRefused(raw("GET", data.path() + "?namespaces=" + name), "invalid_namespace");
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void refusesNamesThatAreTooLong() {
        // Given
        String longer = "\ud83d\ude80".repeat(257);
        // When
        Answer answer = data.put("{}", longer);
        // Then
        assertRefused(answer, "invalid_namespace");
        assertRefused(data.put("1", "ns", longer), "invalid_key");
        assertRefused(new NamespaceRoutes(data.node(), longer).put("{}", "ns"), "invalid_session");
        assertRefused(data.put("{}", "n".repeat(60_000)), "invalid_namespace");
        assertThat(data.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_", "_session", "_namespaces", "_modified", "_anything"})
    void keepsUnderscoresForMetadata(String name) {
        // When
        Answer answer = data.put("{}", name);
        // Then
        assertRefused(answer, "invalid_namespace");
        assertRefused(data.get(name), "invalid_namespace");
        assertRefused(data.read(name), "invalid_namespace");
        assertThat(data.isEmpty()).isTrue();
    }

    @Test
    void refusesNamesOfTheBatch() {
        assertRefused(batch("{\"sessions\":[\"\"]}"), "invalid_session");
        assertRefused(batch("{\"sessions\":[\"a\\u0000\"]}"), "invalid_session");
        assertRefused(batch("{\"sessions\":[\"\\ud83d\"]}"), "invalid_session");
        assertRefused(batch("{\"sessions\":[],\"namespaces\":[\"_x\"]}"), "invalid_namespace");
    }

    /** A path that is tidied up on its way must not reach a larger thing than it was meant for. */
    @ParameterizedTest
    @ValueSource(strings = {"..", "%2E%2E", ".", "%2E", "", "%2e%2e/%2e%2e"})
    void harmsNothingThroughNamesThatPathsHaveAMeaningFor(String name) {
        // Given
        data.put("{\"a\":1}", "ns");
        // When
        Stream.of(data.path("ns", "a") + "/", data.path("ns") + "/", data.path() + "/")
                .forEach(path -> Wire.say(data.node().port(), request("DELETE", path + name, "")));
        // Then
        assertThat(data.members("ns")).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%-1", "a%2"})
    void refusesPercentSignsThatEncodeNothing(String name) {
        // When
        String answer = Wire.say(data.node().port(), request("PUT", data.path() + "/" + name, "{}"));
        // Then
        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(data.isEmpty()).isTrue();
    }

    private static byte[] request(String method, String path, String body) {
        return String.join(
                        "\r\n",
                        method + " " + path + " HTTP/1.1",
                        "Host: x",
                        "Connection: close",
                        "Content-Type: application/json",
                        "Content-Length: " + body.length(),
                        "",
                        body)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Answer raw(String method, String path) {
        return data.rest().call(method, path).send();
    }

    private Answer put(String path) {
        return data.rest().put(path).json("{}").send();
    }

    private Answer batch(String body) {
        return data.rest().post(NamespaceRoutes.ROOT + ":batchGet").json(body).send();
    }

    private static void assertRefused(Answer answer, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.text("error")).isEqualTo(error);
    }
}
