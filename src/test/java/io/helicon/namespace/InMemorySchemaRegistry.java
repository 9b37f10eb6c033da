package io.helicon.namespace;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The registry in this process; it may be away, and others may be quicker. */
public final class InMemorySchemaRegistry implements SchemaRegistry {
    private volatile Registered content = Registered.NONE;
    private final AtomicInteger rivals = new AtomicInteger();
    private volatile boolean away;

    @Override
    public Uni<Registered> read(Registered known) {
        return answer(() -> content.revision() == known.revision() ? known : content);
    }

    @Override
    public Uni<Boolean> put(Registered before, SchemaName name, String text) {
        Consumer<Map<SchemaName, String>> change = texts -> texts.put(name, text);
        return answer(() -> change(before, change));
    }

    @Override
    public Uni<Boolean> remove(Registered before, SchemaName name) {
        Consumer<Map<SchemaName, String>> change = texts -> texts.remove(name);
        return answer(() -> change(before, change));
    }

    private <T> Uni<T> answer(java.util.function.Supplier<T> answer) {
        return Uni.createFrom().item(() -> {
            if (away) {
                throw NamespaceProblem.of(Mistake.UNAVAILABLE);
            }
            return answer.get();
        });
    }

    private synchronized boolean change(Registered before, Consumer<Map<SchemaName, String>> change) {
        if (rivals.get() > 0 && rivals.getAndDecrement() > 0) {
            set(new SchemaName("rival"), "rival " + rivals.get());
        }
        boolean unchanged = content.revision() == before.revision();
        content = unchanged ? changed(content, change) : content;
        return unchanged;
    }

    private static Registered changed(Registered now, Consumer<Map<SchemaName, String>> change) {
        Map<SchemaName, String> texts = new HashMap<>(now.texts());
        change.accept(texts);
        return new Registered(now.revision() + 1, texts);
    }

    /** As somebody else would, who asks nobody. */
    public synchronized void set(SchemaName name, String text) {
        content = changed(content, texts -> texts.put(name, text));
    }

    public void away(boolean away) {
        this.away = away;
    }

    /** Just before each of so many changes somebody else makes one. */
    public void rivals(int count) {
        rivals.set(count);
    }
}
