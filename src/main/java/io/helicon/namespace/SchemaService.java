package io.helicon.namespace;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What people do with schemas: look at all of them, and change those of the registry.
 *
 * <p>A change is judged against everything that is known, and made only if that is still so; when it is not, it is judged
 * anew. This node has it when the change is answered, the others within {@link NamespaceConfig#schemaInterval}.
 */
@Singleton
public class SchemaService {
    private final SchemaShelf shelf;
    private final SchemaWatch watch;
    private final SchemaReview review;
    private final SchemaRegistry registry;
    private final NamespaceConfig config;

    /** A schema as it is after a change, and whether there was none of its name before. */
    public record Stored(SchemaEntry entry, boolean created) {}

    SchemaService(
            SchemaShelf shelf,
            SchemaWatch watch,
            SchemaReview review,
            SchemaRegistry registry,
            NamespaceConfig config) {
        this.shelf = shelf;
        this.watch = watch;
        this.review = review;
        this.registry = registry;
        this.config = config;
    }

    /** @return all of them, in the order of their names */
    public List<SchemaEntry> list() {
        return shelf.stock().entries();
    }

    /** Fails with {@link Mistake#NOT_FOUND} when there is none. */
    public SchemaEntry get(SchemaName name) {
        return find(shelf.stock(), name);
    }

    /**
     * Registers a text.
     *
     * <p>Fails with {@link Mistake#TOO_LARGE}; with {@link Mistake#INVALID_SCHEMA} when it cannot be understood; with
     * {@link Mistake#INCOMPATIBLE} and the list when documents or schemas that were right would not be any more; with
     * {@link Mistake#CONFLICT} when others change schemas again and again meanwhile.
     *
     * @param force whether it is to be registered though it is incompatible
     */
    public Uni<Stored> put(SchemaName name, String text, boolean force) {
        int size = text.getBytes(StandardCharsets.UTF_8).length;
        return size > config.maxSchemaSize()
                ? Uni.createFrom().failure(tooLarge(size))
                : attempt(new SchemaChange(name, Optional.of(text), force), config.retries())
                        .map(made -> new Stored(find(made.after(), name), made.created()));
    }

    /**
     * Removes a registered text; a file of its name then counts again.
     *
     * <p>Fails with {@link Mistake#NOT_FOUND} when there is none; with {@link Mistake#IS_A_FILE} when there is only such;
     * with {@link Mistake#INCOMPATIBLE} and {@link Mistake#CONFLICT} as {@link #put} does.
     *
     * @param force whether it is to be removed though others refer to it
     */
    public Uni<Void> delete(SchemaName name, boolean force) {
        return attempt(new SchemaChange(name, Optional.empty(), force), config.retries())
                .replaceWithVoid();
    }

    /** What a change made. */
    private record Made(SchemaStock after, boolean created) {}

    private Uni<Made> attempt(SchemaChange change, int left) {
        return watch.registry().chain(stock -> judged(stock, change, left));
    }

    private Uni<Made> judged(SchemaStock stock, SchemaChange change, int left) {
        review.check(stock, change);
        boolean created = stock.find(change.name()).isEmpty();
        return write(stock.registered(), change).chain(done -> done ? made(created) : again(change, left));
    }

    private Uni<Made> made(boolean created) {
        return watch.registry().map(after -> new Made(after, created));
    }

    private Uni<Boolean> write(Registered before, SchemaChange change) {
        if (change.isDone(before)) {
            return Uni.createFrom().item(true);
        }
        return change.text()
                .map(text -> registry.put(before, change.name(), text))
                .orElseGet(() -> registry.remove(before, change.name()));
    }

    private Uni<Made> again(SchemaChange change, int left) {
        return left > 0
                ? attempt(change, left - 1)
                : Uni.createFrom()
                        .failure(NamespaceProblem.of(
                                Mistake.CONFLICT, "others changed schemas again and again meanwhile"));
    }

    private NamespaceProblem tooLarge(int size) {
        return NamespaceProblem.of(
                Mistake.TOO_LARGE,
                "the schema has %d bytes, at most %d are taken".formatted(size, config.maxSchemaSize()));
    }

    private static SchemaEntry find(SchemaStock stock, SchemaName name) {
        return stock.find(name).map(Shelved::entry).orElseThrow(() -> NamespaceProblem.of(Mistake.NOT_FOUND));
    }
}
