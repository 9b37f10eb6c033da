package io.helicon.namespace;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.helicon.event.Event;
import io.helicon.support.Fresh;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the contracts of {@link Documents} need from each engine. */
public interface DocumentsUnderTest {
    Duration PATIENCE = Duration.ofSeconds(20);

    /** @return a store of the same documents at each call, which is of this test alone */
    Documents open(int maxNamespaces);

    /** Returns when the store's clock is so much later. */
    void pass(Duration time);

    /** @return what was told by all stores of this test, in order */
    List<Event> told();

    default Documents open() {
        return open(1_000);
    }

    static SessionKey session() {
        return new SessionKey(Fresh.token());
    }

    static Namespace namespace(String name) {
        return new Namespace(name);
    }

    static DocumentName name(SessionKey session, String namespace) {
        return new DocumentName(session, namespace(namespace));
    }

    static DocumentName name() {
        return name(session(), "restaurants.lastVisited.v1");
    }

    static Members members(String text) {
        return new Members(text);
    }

    static <T> T answer(Uni<T> uni) {
        return uni.await().atMost(PATIENCE);
    }

    static Write plain(DocumentName name, String members) {
        return new Write(name, members(members), Condition.NONE, Expiry.NEVER);
    }

    static Write conditional(DocumentName name, String members, Condition condition) {
        return new Write(name, members(members), condition, Expiry.NEVER);
    }

    static Write expiring(DocumentName name, String members, Expiry expiry) {
        return new Write(name, members(members), Condition.NONE, expiry);
    }

    @CanIgnoreReturnValue
    static Document write(Documents documents, DocumentName name, String members) {
        return answer(documents.write(plain(name, members)));
    }

    static Optional<Document> find(Documents documents, DocumentName name) {
        return answer(documents.find(name));
    }

    static List<String> names(Documents documents, SessionKey session) {
        return answer(documents.read(session, List.of())).namespaces().stream()
                .map(Namespace::value)
                .toList();
    }

    /** @return what is wrong with what was asked; nothing when it was done */
    static Optional<Mistake> mistake(Uni<?> asked) {
        NamespaceProblem problem = catchThrowableOfType(NamespaceProblem.class, () -> {
            var unused = answer(asked);
        });
        return Optional.ofNullable(problem).map(NamespaceProblem::mistake);
    }
}
