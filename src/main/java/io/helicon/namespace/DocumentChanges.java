package io.helicon.namespace;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Changes documents without losing anybody's change: each is made of the document as it is and stored only if that is still
 * there. Else it is made anew, after pauses that grow, a bounded number of times; then it fails with
 * {@link Mistake#CONFLICT}, and nothing was done.
 */
@Singleton
class DocumentChanges {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);
    private static final double JITTER = 0.5;

    private final Documents documents;
    private final NamespaceMetrics metrics;
    private final Lifetimes lifetimes;
    private final int retries;

    DocumentChanges(Documents documents, NamespaceMetrics metrics, NamespaceConfig config) {
        this.documents = documents;
        this.metrics = metrics;
        this.lifetimes = Lifetimes.of(config);
        this.retries = config.retries();
    }

    /** @return the document as it was stored */
    Uni<Document> make(Change change) {
        return Uni.createFrom().deferred(() -> attempt(change)).plug(this::again);
    }

    private Uni<Document> attempt(Change change) {
        return documents
                .find(change.name())
                .plug(DocumentChanges::largeOnesOnAWorker)
                .map(present -> change.write(present, lifetimes))
                .chain(this::store);
    }

    private static Uni<Optional<Document>> largeOnesOnAWorker(Uni<Optional<Document>> found) {
        return found.chain(document -> isLarge(document)
                ? Uni.createFrom().item(document).emitOn(Infrastructure.getDefaultWorkerPool())
                : Uni.createFrom().item(document));
    }

    private static boolean isLarge(Optional<Document> document) {
        return document.filter(it -> it.json().length() > Body.LARGE).isPresent();
    }

    /** The condition is this class's own: that it does not hold is no failure of the caller's. */
    private Uni<Document> store(Write write) {
        return documents
                .write(write)
                .onFailure(DocumentChanges::isOvertaken)
                .transform(failure -> NamespaceProblem.of(Mistake.CONFLICT));
    }

    private Uni<Document> again(Uni<Document> attempt) {
        if (retries == 0) {
            return attempt;
        }
        return attempt.onFailure(DocumentChanges::isConflict)
                .invoke(metrics::retried)
                .onFailure(DocumentChanges::isConflict)
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .withJitter(JITTER)
                .atMost(retries);
    }

    private static boolean isOvertaken(Throwable failure) {
        return failure instanceof NamespaceProblem problem && problem.mistake() == Mistake.PRECONDITION_FAILED;
    }

    private static boolean isConflict(Throwable failure) {
        return failure instanceof NamespaceProblem problem && problem.mistake() == Mistake.CONFLICT;
    }
}
