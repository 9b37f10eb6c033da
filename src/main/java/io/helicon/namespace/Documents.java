package io.helicon.namespace;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * The port to the store of documents.
 *
 * <p>Every method is one round trip, and on one session one atomic step. A document whose time has come, by the store's
 * clock, does not exist for any of them. Every method may fail with {@link Mistake#UNAVAILABLE} when the store is away or
 * does not answer in time; what a write did then is not known.
 *
 * <p>Every write and every delete is told to the event hub in the same step, as an event of type
 * {@code namespace:<namespace>:<session id>} with data
 * {@code {"session":…,"namespace":…,"change":"written","modified":…,"etag":…}}; {@code "change":"deleted"} has no etag. What
 * ends by its time is not told.
 */
public interface Documents {
    /** @return the document of a name, if there is one */
    Uni<Optional<Document>> find(DocumentName name);

    /** @param wanted of which namespaces the documents too, each once; those that are not there are left out */
    Uni<SessionData> read(SessionKey session, List<Namespace> wanted);

    /** @return the same of several sessions, in their order; each at its own moment */
    Uni<List<SessionData>> readAll(List<SessionKey> sessions, List<Namespace> wanted);

    /**
     * Stores a document.
     *
     * @return it, as stored, at the time of the store's clock; fails with {@link Mistake#PRECONDITION_FAILED} when its
     *     condition does not hold, and with {@link Mistake#TOO_MANY_NAMESPACES} when it would be one too many
     */
    Uni<Document> write(Write write);

    /** Fails with {@link Mistake#NOT_FOUND} when there is none, with {@link Mistake#PRECONDITION_FAILED} as a write does. */
    Uni<Void> delete(DocumentName name, Condition condition);

    /** Removes all that there is of a session. @return whether there was anything */
    Uni<Boolean> deleteAll(SessionKey session);
}
