package io.helicon.namespace;

import static io.helicon.namespace.NamespaceRoutes.NOT_FOUND;
import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PATCH /v1/sessions/{id}/{ns}}: merge patches (RFC 7396) and JSON Patches (RFC 6902). */
class NamespacePatchIT {
    private final NamespaceRoutes data = NamespaceRoutes.fresh();

    @Test
    void mergesAndLeavesTheRestAsItWasWritten() {
        // Given
        data.put("{\"kept\":1.00,\"gone\":1,\"deep\":{\"a\":[1,2],\"b\":1e2},\"set\":0}", "ns");
        // When
        Answer answer =
                data.merge("{\"gone\":null,\"deep\":{\"a\":3},\"set\":\"\u00fc\",\"new\":{\"x\":[null]}}", "ns");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(data.members(answer))
                .isEqualTo("{\"kept\":1.00,\"deep\":{\"a\":3,\"b\":1e2},\"set\":\"\u00fc\",\"new\":{\"x\":[null]}}");
        assertThat(data.get("ns").body()).isEqualTo(answer.body());
        assertThat(data.get("ns").header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @Test
    void mergesIntoNothing() {
        // When
        Answer answer = data.merge("{\"a\":{\"b\":null,\"c\":1}}", "ns");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(data.members("ns")).isEqualTo("{\"a\":{\"c\":1}}");
    }

    @Test
    void leavesMetadataAloneWhenItMerges() {
        // When
        data.merge("{\"_session\":null,\"_namespace\":\"x\",\"a\":1}", "ns");
        // Then
        assertThat(data.get("ns").text("_session")).isEqualTo(data.session());
        assertThat(data.get("ns").text("_namespace")).isEqualTo("ns");
        assertThat(data.members("ns")).isEqualTo("{\"a\":1}");
    }

    @Test
    void doesAllThatAJsonPatchSaysInItsOrder() {
        // Given
        data.put("{\"list\":[1,2,3],\"name\":\"x\",\"a/b\":{\"~\":1.0},\"old\":1}", "ns");
        // When
        Answer answer = data.patch("""
                [{"op":"test","path":"/a~1b/~0","value":1},
                 {"op":"add","path":"/list/1","value":"new"},
                 {"op":"add","path":"/list/-","value":{"last":true}},
                 {"op":"remove","path":"/list/0"},
                 {"op":"replace","path":"/name","value":null},
                 {"op":"move","from":"/old","path":"/moved"},
                 {"op":"copy","from":"/a~1b","path":"/copied"}]""", "ns");
        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(data.members("ns"))
                .isEqualTo("{\"list\":[\"new\",2,3,{\"last\":true}],\"name\":null,"
                        + "\"a/b\":{\"~\":1.0},\"moved\":1,\"copied\":{\"~\":1.0}}");
    }

    @Test
    void doesNothingOfAJsonPatchThatDoesNotFit() {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer answer = data.patch(
                "[{\"op\":\"add\",\"path\":\"/b\",\"value\":2},{\"op\":\"test\",\"path\":\"/a\",\"value\":2}]", "ns");
        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("error")).isEqualTo("patch_failed");
        assertThat(answer.json().at("/details/0/message").asText()).isNotEmpty();
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"op\":\"remove\",\"path\":\"/none\"}]",
                "[{\"op\":\"replace\",\"path\":\"/none\",\"value\":1}]",
                "[{\"op\":\"add\",\"path\":\"/none/deep\",\"value\":1}]",
                "[{\"op\":\"add\",\"path\":\"/list/9\",\"value\":1}]",
                "[{\"op\":\"add\",\"path\":\"/list/01\",\"value\":1}]",
                "[{\"op\":\"move\",\"from\":\"/none\",\"path\":\"/a\"}]",
                "[{\"op\":\"test\",\"path\":\"/a\",\"value\":\"1\"}]"
            })
    void saysThatAJsonPatchDoesNotFit(String patch) {
        // Given
        Answer before = data.put("{\"a\":1,\"list\":[0]}", "ns");
        // When
        Answer answer = data.patch(patch, "ns");
        // Then
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("error")).isEqualTo("patch_failed");
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\":\"remove\",\"path\":\"/a\"}",
                "[{\"op\":\"destroy\",\"path\":\"/a\"}]",
                "[{\"op\":\"add\",\"path\":\"/a\"}]",
                "[{\"op\":\"remove\",\"path\":\"a\"}]",
                "[{\"op\":\"remove\"}]",
                "[null]",
                "3"
            })
    void refusesWhatIsNoJsonPatch(String patch) {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer answer = data.patch(patch, "ns");
        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_patch");
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "\"x\""})
    void keepsAnObjectAtTheRoot(String root) {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer merged = data.merge(root, "ns");
        Answer patched = data.patch("[{\"op\":\"replace\",\"path\":\"\",\"value\":" + root + "}]", "ns");
        // Then
        assertThat(merged.status()).isEqualTo(400);
        assertThat(merged.body()).isEqualTo("{\"error\":\"root_must_be_object\"}");
        assertThat(patched.status()).isEqualTo(400);
        assertThat(patched.text("error")).isEqualTo("root_must_be_object");
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }

    @Test
    void findsNothingToPatch() {
        // When
        Answer answer = data.patch("[{\"op\":\"add\",\"path\":\"/a\",\"value\":1}]", "ns");
        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(NOT_FOUND);
        assertThat(data.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/merge-patch+xml"})
    void saysWhichPatchesItTakes(String type) {
        // Given
        Answer before = data.put("{\"a\":1}", "ns");
        // When
        Answer answer = data.call("PATCH", "ns").body(type, "{\"a\":2}").send();
        // Then
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).isEqualTo("{\"error\":\"unsupported_media_type\"}");
        assertThat(answer.header("Accept-Patch")).contains(NamespaceRoutes.MERGE, NamespaceRoutes.PATCH);
        assertThat(data.get("ns").body()).isEqualTo(before.body());
    }
}
