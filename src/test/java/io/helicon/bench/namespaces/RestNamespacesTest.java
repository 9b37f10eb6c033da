package io.helicon.bench.namespaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.helicon.bench.Call;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestNamespacesTest {
    private static final String SESSION = "/v1/sessions/bench-0000000000000000";
    private static final String PLAIN = SESSION + "/restaurants.lastVisited.v1";

    @Test
    void everyCallSucceedsOnAServerThatDoesWhatItIsTold() throws Exception {
        try (FakeNamespaces server = FakeNamespaces.start();
                HttpConnections http = HttpConnections.open(server.address(), 1, 1)) {
            // Given
            RestNamespaces calls = new RestNamespaces(http, Tokens.named("bench-", 1));

            // When
            List<Boolean> outcomes = outcomes(all(calls));

            // Then
            assertThat(outcomes).hasSize(8).containsOnly(true);
            assertThat(server.requests())
                    .containsExactly(
                            "PUT " + PLAIN + " application/json",
                            "PUT " + SESSION + "/favoriteThings application/json",
                            "PUT " + SESSION + "/teamName.objectType.v1 application/json",
                            "GET " + PLAIN,
                            "GET " + SESSION + "?namespaces=restaurants.lastVisited.v1&namespaces=favoriteThings"
                                    + "&namespaces=teamName.objectType.v1",
                            "PUT " + PLAIN + "/seen application/json",
                            "PATCH " + PLAIN + " application/merge-patch+json",
                            "PUT " + SESSION + "/teamName.objectType.v1 application/json");
        }
    }

    /** All but the last, which asks for nothing but a refusal. */
    @Test
    void anAnswerThatDoesNotHoldWhatItShouldIsAFailure() throws Exception {
        try (FakeNamespaces server = FakeNamespaces.forgetful();
                HttpConnections http = HttpConnections.open(server.address(), 1, 1)) {
            // Given
            RestNamespaces calls = new RestNamespaces(http, Tokens.named("bench-", 1));

            // When
            List<Boolean> outcomes = outcomes(all(calls).limit(7));

            // Then
            assertThat(outcomes).hasSize(7).containsOnly(false);
        }
    }

    @Test
    void documentsAreAsLongAsTheReferenceThinks() {
        assertThat(Documents.NAMESPACES)
                .extracting(
                        namespace -> Documents.of(namespace, Documents.stamp()).length())
                .allMatch(length -> length > Documents.BYTES - 10 && length < Documents.BYTES + 10);
    }

    private static Stream<Call> all(RestNamespaces calls) {
        return Stream.of(
                calls.put(Documents.PLAIN),
                calls.put(Documents.OTHER),
                calls.put(Documents.JUDGED),
                calls.get(Documents.PLAIN),
                calls.snapshot(),
                calls.putKey(Documents.PLAIN),
                calls.merge(Documents.PLAIN),
                calls.putAgainstItsSchema());
    }

    private static List<Boolean> outcomes(Stream<Call> calls) {
        return calls.map(RestNamespacesTest::outcome).toList();
    }

    private static boolean outcome(Call call) {
        CompletableFuture<Boolean> outcome = new CompletableFuture<>();
        call.send(0, outcome::complete);
        return outcome.orTimeout(10, TimeUnit.SECONDS).join();
    }
}
