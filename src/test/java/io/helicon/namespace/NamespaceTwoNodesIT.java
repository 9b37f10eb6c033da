package io.helicon.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.support.Answer;
import io.helicon.support.Node;
import io.helicon.support.SharedNode;
import io.helicon.support.SseClient;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two nodes on one Redis: what is written at one is there at the other at once. */
class NamespaceTwoNodesIT {
    private final List<Node> nodes = List.of(SharedNode.node(), NamespaceNode.node());
    private final NamespaceRoutes here = NamespaceRoutes.fresh();
    private final NamespaceRoutes there = here.at(NamespaceNode.node());

    @Test
    void tellsAtOnceWhatWasWrittenElsewhere() {
        for (int round = 0; round < 100; round++) {
            Answer stored = here.put("{\"n\":" + round + "}", "ns");
            assertThat(there.get("ns").body()).isEqualTo(stored.body());
            assertThat(there.get("ns").header("ETag")).isEqualTo(stored.header("ETag"));
            Answer changed = there.put("true", "ns", "key");
            assertThat(here.read("ns").body()).contains(changed.body());
            here.delete("ns");
            assertThat(there.isEmpty()).isTrue();
        }
    }

    @Test
    void takesATagOfTheOtherNode() {
        // Given
        String tag = here.put("{\"a\":1}", "ns").header("ETag");
        // When
        Answer stored = there.call("PUT", "ns")
                .header("If-Match", tag)
                .json("{\"a\":2}")
                .send();
        Answer stale =
                here.call("PUT", "ns").header("If-Match", tag).json("{\"a\":3}").send();
        // Then
        assertThat(stored.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void losesNoKeyOfManyThatAreWrittenAtOnce() {
        // When
        List<Integer> statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(number -> here.at(nodes.get(number % 2)).put("" + number, "ns", "key" + number))
                .map(Answer::status)
                .toList();
        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(here.get("ns").json()).hasSize(3 + 100);
    }

    @Test
    void countsEachOfManyPatchesOnce() {
        // Given
        here.put("{\"list\":[]}", "ns");
        // When
        List<Integer> statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(number -> here.at(nodes.get(number % 2))
                        .patch("[{\"op\":\"add\",\"path\":\"/list/-\",\"value\":" + number + "}]", "ns"))
                .map(Answer::status)
                .toList();
        // Then
        assertThat(statuses).containsOnly(200);
        assertThat(here.get("ns").json().path("list"))
                .hasSize(100)
                .extracting(item -> item.intValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void tellsTheListenersOfTheOtherNode() {
        // Given
        String namespace = "team-" + UUID.randomUUID();
        SseClient listener = SseClient.to(there.node().port()).listen("namespace:" + namespace);
        // When
        here.put("{}", namespace);
        here.delete();
        // Then
        assertThat(listener.await(2)).allSatisfy(event -> assertThat(event).contains(here.session()));
        listener.close();
    }

    @Test
    void readsOneMomentOfSeveralNamespacesAndNotHalfADelete() {
        // Given
        here.put("{}", "a");
        here.put("{}", "b");
        // When
        List<Integer> seen = IntStream.range(0, 200)
                .parallel()
                .mapToObj(number -> number == 100 ? here.delete() : there.read("a", "b"))
                .filter(answer -> answer.text("removed").isEmpty())
                .map(answer -> answer.json().path("_namespaces").size() * 10
                        + answer.json().size())
                .toList();
        // Then
        assertThat(seen).containsAnyOf(24, 2).isSubsetOf(24, 2);
    }
}
