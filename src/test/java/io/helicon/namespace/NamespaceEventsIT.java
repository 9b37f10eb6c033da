package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helicon.support.Answer;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every write and delete as listeners of the hub hear it. */
class NamespaceEventsIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final NamespaceRoutes data = NamespaceRoutes.fresh();
    private final String namespace = "team.feature-" + UUID.randomUUID();
    private SseClient listener;

    @BeforeEach
    void listen() {
        listener = SseClient.to(SharedNode.node().port()).listen("namespace:" + namespace);
    }

    @AfterEach
    void leave() {
        listener.close();
    }

    @Test
    void tellsOfAWrite() {
        // When
        Answer stored = data.put("{\"secret\":1}", namespace);
        // Then
        JsonNode event = await(1).get(0);
        assertThat(event.at("/meta/type").textValue()).isEqualTo("namespace:" + namespace + ":" + data.session());
        assertThat(event.at("/data/session").textValue()).isEqualTo(data.session());
        assertThat(event.at("/data/namespace").textValue()).isEqualTo(namespace);
        assertThat(event.at("/data/change").textValue()).isEqualTo("written");
        assertThat(event.at("/data/modified").textValue()).isEqualTo(stored.text("_modified"));
        assertThat(tag(event)).isEqualTo(tag(stored));
        assertThat(event.toString()).doesNotContain("secret");
    }

    @Test
    void tellsOfEveryKindOfChangeInItsOrder() {
        // When
        List<String> tags = List.of(
                tag(data.put("{\"a\":1}", namespace)),
                tag(data.put("2", namespace, "b")),
                tag(data.merge("{\"c\":3}", namespace)),
                tag(data.patch("[{\"op\":\"remove\",\"path\":\"/a\"}]", namespace)));
        data.delete(namespace, "b");
        String last = tag(data.get(namespace));
        data.delete(namespace);
        // Then
        List<JsonNode> events = await(6);
        assertThat(events.subList(0, 4)).extracting(NamespaceEventsIT::tag).isEqualTo(tags);
        assertThat(tag(events.get(4))).isEqualTo(last);
        assertThat(events)
                .extracting(event -> event.at("/data/change").textValue())
                .containsExactly("written", "written", "written", "written", "written", "deleted");
        assertThat(events.get(5).path("data").has("etag")).isFalse();
    }

    @Test
    void tellsOfEachNamespaceOfASessionThatIsDeleted() {
        // Given
        data.put("{}", namespace + ":one");
        data.put("{}", namespace + ":other");
        // When
        data.delete();
        // Then
        assertThat(await(4).subList(2, 4))
                .allSatisfy(event ->
                        assertThat(event.at("/data/change").textValue()).isEqualTo("deleted"))
                .extracting(event -> event.at("/data/namespace").textValue())
                .containsExactlyInAnyOrder(namespace + ":one", namespace + ":other");
    }

    @Test
    void tellsNothingOfWhatWasNotDone() {
        // When
        data.put("[]", namespace);
        data.delete(namespace);
        data.delete();
        Answer refused = data.call("PUT", namespace)
                .header("If-Match", "\"x\"")
                .json("{}")
                .send();
        Answer last = data.put("{}", namespace);
        // Then
        assertThat(refused.status()).isEqualTo(412);
        assertThat(await(1))
                .singleElement()
                .satisfies(event -> assertThat(tag(event)).isEqualTo(tag(last)));
    }

    @Test
    void tellsAListenerOfOneSessionAlone() {
        // Given
        NamespaceRoutes strange = new NamespaceRoutes(data.node(), "\u00fc\"\\ \ud83d\ude80" + UUID.randomUUID());
        strange.put("{}", namespace);
        // When
        SseClient own = SseClient.to(SharedNode.node().port())
                .listen(NamespaceRoutes.encode("namespace:" + namespace + ":" + data.session()));
        strange.put("{}", namespace);
        data.put("{}", namespace);
        // Then
        assertThat(own.await(1))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(data.session()));
        assertThat(await(3))
                .extracting(event -> event.at("/data/session").textValue())
                .containsExactly(strange.session(), strange.session(), data.session());
        own.close();
    }

    private List<JsonNode> await(int count) {
        return listener.await(count).stream().map(NamespaceEventsIT::json).toList();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    /** @return the tag without its quotes, if it has any */
    private static String tag(JsonNode event) {
        return event.at("/data/etag").asText().replace("\"", "");
    }

    private static String tag(Answer answer) {
        return answer.header("ETag").replace("\"", "");
    }
}
