package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Bystander;
import io.helicon.support.SharedNode;
import io.helicon.support.Wire;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Bodies and documents at the largest size, and beyond it: refused in time, not stored, and nobody else notices. */
class NamespaceLargeBodyIT {
    private static final int MEBIBYTE = 1 << 20;
    private static final String TOO_LARGE = "too_large";

    private static Bystander bystander;

    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @BeforeAll
    static void standBy() {
        bystander = Bystander.at(SharedNode.node());
    }

    @AfterAll
    static void leave() {
        bystander.close();
    }

    @AfterEach
    void nothingIsStoredAndNobodyElseNoticed() {
        assertThat(data.isEmpty()).isTrue();
        assertThat(bystander.trouble()).isEmpty();
    }

    @Test
    void refusesTenMegabytes() {
        // Given
        String large = object(10 * MEBIBYTE);
        // When
        Answer answer = data.put(large, "ns");
        // Then
        assertRefused(answer, 413, TOO_LARGE);
        assertRefused(data.put(large, "ns", "a"), 413, TOO_LARGE);
        assertRefused(data.merge(large, "ns"), 413, TOO_LARGE);
        assertRefused(data.patch("[" + large + "]", "ns"), 413, TOO_LARGE);
    }

    @Test
    void refusesABodyThatGrowsTooLargeOnItsWay() {
        // Given
        String chunk = "10000\r\n" + " ".repeat(1 << 16) + "\r\n";
        String head = String.join(
                "\r\n",
                "PUT " + data.path("ns") + " HTTP/1.1",
                "Host: x",
                "Content-Type: application/json",
                "Transfer-Encoding: chunked",
                "",
                "");
        // When
        String answer = Wire.say(
                data.node().port(), (head + chunk.repeat(160) + "0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        // Then
        assertThat(answer).matches("(?s)HTTP/1.1 413.*\\{\"error\":\"too_large\".*|reset: .*");
    }

    @Test
    void takesAMebibyteAndNoByteMore() {
        assertRefused(data.put(object(MEBIBYTE + 1), "ns"), 413, TOO_LARGE);
        assertThat(data.put(object(MEBIBYTE), "ns").status()).isEqualTo(200);
        assertThat(data.members("ns")).isEqualTo(object(MEBIBYTE));
        assertThat(data.read("ns").body()).contains(object(MEBIBYTE).substring(1));
        assertRefused(data.put("1", "ns", "b"), 413, TOO_LARGE);
        assertRefused(data.merge("{\"b\":1}", "ns"), 413, TOO_LARGE);
        assertThat(data.members("ns")).isEqualTo(object(MEBIBYTE));
        data.delete();
    }

    @Test
    void letsNoPatchDoubleWhatIsThereAgainAndAgain() {
        // Given
        String copies = "{'op':'copy','from':'','path':'/a'},{'op':'copy','from':'','path':'/b'}".replace('\'', '"');
        data.put("{\"text\":\"" + "x".repeat(1_000) + "\"}", "ns");
        String before = data.get("ns").body();
        // When
        Answer answer = data.patch("[" + (copies + ",").repeat(29) + copies + "]", "ns");
        // Then
        assertRefused(answer, 413, TOO_LARGE);
        assertThat(data.get("ns").body()).isEqualTo(before);
        data.delete();
    }

    /** @return a document of so many bytes */
    private static String object(int size) {
        return "{\"a\":\"" + "x".repeat(size - 8) + "\"}";
    }

    private static void assertRefused(Answer answer, int status, String error) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(answer.text("error")).isEqualTo(error);
    }
}
