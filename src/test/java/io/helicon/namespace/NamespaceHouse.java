package io.helicon.namespace;

import io.helicon.namespace.jackson.JsonForTests;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The room with its stores in memory, and schemas that each forbid one word. */
final class NamespaceHouse {
    private final InMemoryDocuments.Store store = new InMemoryDocuments.Store();
    private final RecordingNamespaceMetrics metrics = new RecordingNamespaceMetrics();
    private final Map<Namespace, Judge> judges = new HashMap<>();
    private final NamespaceConfig config;

    private NamespaceHouse(NamespaceConfig config) {
        this.config = config;
    }

    static NamespaceHouse with(String key, String value) {
        return new NamespaceHouse(NamespaceConfigs.with(key, value).config());
    }

    InMemoryDocuments documents() {
        return new InMemoryDocuments(config.maxNamespaces(), store);
    }

    NamespaceService service() {
        return service(documents());
    }

    NamespaceService service(Documents documents) {
        LoginNotes notes =
                new LoginNotes(new InMemoryLogins(), ids -> Uni.createFrom().item(Set.of()));
        DocumentChanges changes = new DocumentChanges(documents, metrics, config);
        return new NamespaceService(documents, JsonForTests.with(config), changes, this::judge, notes, metrics, config);
    }

    RecordingNamespaceMetrics metrics() {
        return metrics;
    }

    void forbid(Namespace namespace, String word) {
        judges.put(
                namespace,
                members -> members.text().contains(word) ? List.of(new Detail("", "forbidden", word)) : List.of());
    }

    private Optional<Judge> judge(Namespace namespace) {
        return Optional.ofNullable(judges.get(namespace));
    }

    Body body(String text) {
        return new Body(text.getBytes(StandardCharsets.UTF_8));
    }

    Submission submission(DocumentName name, String body) {
        return new Submission(name, body(body), Condition.NONE, Optional.empty());
    }
}
