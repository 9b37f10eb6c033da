package io.helicon.namespace;

import io.helicon.event.Event;
import io.helicon.event.EventType;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Documents in this JVM, by a clock that a test sets; several may be opened on one store, and it may be away. */
public final class InMemoryDocuments implements Documents {
    private final Store store;
    private final int maxNamespaces;

    public InMemoryDocuments(int maxNamespaces) {
        this(maxNamespaces, new Store());
    }

    public InMemoryDocuments(int maxNamespaces, Store store) {
        this.maxNamespaces = maxNamespaces;
        this.store = store;
    }

    /** What several stores share. */
    public static final class Store {
        private static final DateTimeFormatter CLOCK =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

        private final Map<SessionKey, SortedMap<String, Document>> sessions = new HashMap<>();
        private final List<Event> told = new ArrayList<>();
        private Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        private boolean away;

        public synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        /** Answers nothing but failures, or again. */
        public synchronized void away(boolean from) {
            away = from;
        }

        public synchronized List<Event> told() {
            return List.copyOf(told);
        }

        private synchronized <T> T step(Supplier<T> step) {
            if (away) {
                throw NamespaceProblem.unavailable(new IllegalStateException("away, as it was told to be"));
            }
            sessions.values().forEach(documents -> documents.values().removeIf(this::isOver));
            return step.get();
        }

        private boolean isOver(Document document) {
            return document.expires().filter(end -> !end.isAfter(now)).isPresent();
        }

        private SortedMap<String, Document> of(SessionKey session) {
            return sessions.computeIfAbsent(session, key -> new TreeMap<>());
        }

        private Optional<Document> get(DocumentName name) {
            return Optional.ofNullable(of(name.session()).get(name.namespace().value()));
        }

        private String clock() {
            return CLOCK.format(now);
        }

        private void tell(DocumentName name, String change) {
            String type = "namespace:" + name.namespace() + ":" + name.session();
            String data = "{\"session\":" + JsonString.of(name.session().value()) + ",\"namespace\":"
                    + JsonString.of(name.namespace().value()) + ",\"change\":" + change + "}";
            told.add(new Event(new EventType(type), data));
        }
    }

    public Store store() {
        return store;
    }

    private <T> Uni<T> step(Supplier<T> step) {
        return Uni.createFrom().item(() -> store.step(step));
    }

    @Override
    public Uni<Optional<Document>> find(DocumentName name) {
        return step(() -> store.get(name));
    }

    @Override
    public Uni<SessionData> read(SessionKey session, List<Namespace> wanted) {
        return step(() -> readNow(session, wanted));
    }

    @Override
    public Uni<List<SessionData>> readAll(List<SessionKey> sessions, List<Namespace> wanted) {
        return step(() -> readAllNow(sessions, wanted));
    }

    private List<SessionData> readAllNow(List<SessionKey> sessions, List<Namespace> wanted) {
        return sessions.stream().map(session -> readNow(session, wanted)).toList();
    }

    private SessionData readNow(SessionKey session, List<Namespace> wanted) {
        return new SessionData(
                session,
                store.of(session).keySet().stream().map(Namespace::new).toList(),
                wanted.stream()
                        .map(namespace -> store.get(new DocumentName(session, namespace)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    @Override
    public Uni<Document> write(Write write) {
        return step(() -> writeNow(write));
    }

    private Document writeNow(Write write) {
        DocumentName name = write.name();
        Optional<Document> before = store.get(name);
        check(write.condition().holds(before.map(Document::etag)), Mistake.PRECONDITION_FAILED);
        check(before.isPresent() || store.of(name.session()).size() < maxNamespaces, Mistake.TOO_MANY_NAMESPACES);
        String json = Document.head(name) + store.clock() + Document.tail(write.members());
        Document document = new Document(name, json, expires(write.expiry(), before));
        store.of(name.session()).put(name.namespace().value(), document);
        store.tell(
                name,
                "\"written\",\"modified\":\"" + store.clock() + "\",\"etag\":\""
                        + document.etag().value() + "\"");
        return document;
    }

    private Optional<Instant> expires(Expiry expiry, Optional<Document> before) {
        return switch (expiry.kind()) {
            case NEVER -> Optional.empty();
            case KEEP -> before.flatMap(Document::expires);
            case AFTER -> Optional.of(store.now.plus(expiry.after()));
        };
    }

    @Override
    public Uni<Void> delete(DocumentName name, Condition condition) {
        return step(() -> deleteNow(name, condition)).replaceWithVoid();
    }

    private Document deleteNow(DocumentName name, Condition condition) {
        Document document = store.get(name).orElseThrow(() -> NamespaceProblem.of(Mistake.NOT_FOUND));
        check(condition.holds(Optional.of(document.etag())), Mistake.PRECONDITION_FAILED);
        remove(document);
        return document;
    }

    @Override
    public Uni<Boolean> deleteAll(SessionKey session) {
        return step(() -> deleteAllNow(session));
    }

    private boolean deleteAllNow(SessionKey session) {
        List<Document> all = List.copyOf(store.of(session).values());
        all.forEach(this::remove);
        return !all.isEmpty();
    }

    private void remove(Document document) {
        Document unused = store.of(document.name().session())
                .remove(document.name().namespace().value());
        store.tell(document.name(), "\"deleted\",\"modified\":\"" + store.clock() + "\"");
    }

    private static void check(boolean holds, Mistake otherwise) {
        if (!holds) {
            throw NamespaceProblem.of(otherwise);
        }
    }
}
