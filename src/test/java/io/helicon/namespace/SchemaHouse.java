package io.helicon.namespace;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.helicon.session.Answers;
import java.nio.file.Path;
import java.util.Optional;

/** Everything of one node that has to do with schemas, on a directory and a registry that it may share with others. */
final class SchemaHouse {
    private final FakeLanguage language = new FakeLanguage();
    private final SchemaShelf shelf = new SchemaShelf();
    private final RecordingNamespaceMetrics metrics = new RecordingNamespaceMetrics();
    private final SchemaWatch watch;
    private final SchemaService service;
    private final SchemaHousekeeping housekeeping;

    SchemaHouse(Path directory, SchemaRegistry registry) {
        NamespaceConfig config = SchemaSettings.NONE
                .and("schema-directory", directory)
                .and("schema-interval", "PT0.02S")
                .and("max-schema-size", 1_000)
                .config();
        SchemaWorkshop workshop = language.workshop();
        SchemaStocking stocking = new SchemaStocking(shelf, workshop, metrics);
        watch = new SchemaWatch(new SchemaDirectory(config), registry, stocking, shelf);
        service = new SchemaService(shelf, watch, new SchemaReview(workshop), registry, config);
        housekeeping = new SchemaHousekeeping(watch, shelf, config);
    }

    @CanIgnoreReturnValue
    SchemaHouse look() {
        Answers.done(watch.files());
        Answers.done(watch.registry());
        return this;
    }

    Optional<SchemaEntry> entry(String name) {
        return service.list().stream()
                .filter(entry -> entry.name().value().equals(name))
                .findFirst();
    }

    /** @return {@code good}, {@code broken}, or nothing when there is none */
    String state(String name) {
        return entry(name).map(entry -> entry.isGood() ? "good" : "broken").orElse("");
    }

    String error(String name) {
        return entry(name).flatMap(SchemaEntry::fault).map(SchemaFault::told).orElse("");
    }

    /** @return whether a document of the namespace with these words is right */
    boolean takes(String namespace, String words) {
        return shelf.judge(new Namespace(namespace))
                .map(judge -> judge.judge(new Members(words)).isEmpty())
                .orElse(true);
    }

    SchemaService service() {
        return service;
    }

    SchemaShelf shelf() {
        return shelf;
    }

    SchemaHousekeeping housekeeping() {
        return housekeeping;
    }

    RecordingNamespaceMetrics metrics() {
        return metrics;
    }

    FakeLanguage language() {
        return language;
    }
}
