package io.helicon.namespace;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Everything that can be done with the data of sessions, the same for every wire.
 *
 * <p>What is stored fulfils the schema of its namespace, as this node knows it then, and is no larger than
 * {@link NamespaceConfig#maxSize}. Concurrent changes of parts of one document lose nothing, see {@link DocumentChanges}.
 * Failures are {@link NamespaceProblem}s.
 */
@Singleton
public class NamespaceService {
    private final Documents documents;
    private final DocumentJson json;
    private final DocumentChanges changes;
    private final Schemas schemas;
    private final LoginNotes logins;
    private final NamespaceMetrics metrics;
    private final NamespaceConfig config;
    private final Lifetimes lifetimes;

    NamespaceService(
            Documents documents,
            DocumentJson json,
            DocumentChanges changes,
            Schemas schemas,
            LoginNotes logins,
            NamespaceMetrics metrics,
            NamespaceConfig config) {
        this.documents = documents;
        this.json = json;
        this.changes = changes;
        this.schemas = schemas;
        this.logins = logins;
        this.metrics = metrics;
        this.config = config;
        this.lifetimes = Lifetimes.of(config);
    }

    /** @return all namespaces of a session, and the wanted ones' documents; both may be none */
    public Uni<SessionData> read(SessionKey session, List<Namespace> wanted) {
        return documents.read(session, wanted);
    }

    /** @return the same of several sessions, in their order; fails with INVALID_REQUEST for too many at once */
    public Uni<List<SessionData>> readAll(List<SessionKey> sessions, List<Namespace> wanted) {
        if (sessions.size() > config.maxBatch()) {
            String message =
                    "%d sessions are asked for, at most %d are taken".formatted(sessions.size(), config.maxBatch());
            return Uni.createFrom().failure(NamespaceProblem.of(Mistake.INVALID_REQUEST, message));
        }
        return sessions.isEmpty() ? Uni.createFrom().item(List.of()) : documents.readAll(sessions, wanted);
    }

    /** @return the document; fails with NOT_FOUND */
    public Uni<Document> get(DocumentName name) {
        return documents.find(name).map(NamespaceService::required);
    }

    /** @return the value of one member; fails with NOT_FOUND when the document or the member is not there */
    public Uni<MemberValue> getKey(DocumentName name, DocumentKey key) {
        return get(name).map(document -> valueOf(document, key));
    }

    /** Stores a document, in the place of the one that is there. */
    public Uni<Document> put(Submission submission) {
        return admitted(submission).map(this::write).chain(documents::write);
    }

    /** Applies a merge patch; where there is no document, to an empty one. */
    public Uni<Document> merge(Submission submission) {
        return change(submission, (present, body) -> json.merge(members(present), body));
    }

    /** Applies a JSON Patch; fails with NOT_FOUND where there is no document. */
    public Uni<Document> patch(Submission submission) {
        return change(
                submission, (present, body) -> json.patch(required(present).members(), body));
    }

    /** Sets one member; where there is no document, the only one of a new one. */
    public Uni<Document> putKey(Submission submission, DocumentKey key) {
        return change(submission, (present, body) -> json.with(members(present), key, json.readValue(body)));
    }

    /** Removes one member; fails with NOT_FOUND when it is not there. */
    public Uni<Void> deleteKey(DocumentName name, DocumentKey key, Condition condition) {
        Submission submission = new Submission(name, new Body(new byte[0]), condition, Optional.empty());
        return change(submission, (present, body) -> without(required(present).members(), key))
                .replaceWithVoid();
    }

    /** Removes a document; fails with NOT_FOUND. */
    public Uni<Void> delete(DocumentName name, Condition condition) {
        return documents.delete(name, condition);
    }

    /** Removes all that there is of a session; fails with UNKNOWN_SESSION when there is nothing. */
    public Uni<Void> deleteAll(SessionKey session) {
        return documents
                .deleteAll(session)
                .invoke(NamespaceService::requireSome)
                .replaceWithVoid();
    }

    private Uni<Document> change(Submission submission, BiFunction<Optional<Document>, byte[], Members> making) {
        byte[] body = submission.body().bytes();
        Change change =
                new Change(submission, present -> judged(submission.name(), fitting(making.apply(present, body))));
        return admitted(submission).chain(admitted -> changes.make(change));
    }

    /** What may be looked at at all, on a thread that has the time for it. */
    private Uni<Submission> admitted(Submission submission) {
        int size = submission.body().size();
        if (size > config.maxSize()) {
            return Uni.createFrom().failure(tooLarge(size));
        }
        Uni<Submission> noted = logins.note(submission.name().session()).replaceWith(submission);
        return size > Body.LARGE ? noted.emitOn(Infrastructure.getDefaultWorkerPool()) : noted;
    }

    private Write write(Submission submission) {
        DocumentName name = submission.name();
        Members members = judged(name, json.read(submission.body().bytes()));
        Expiry expiry = submission.ttl().map(Expiry::after).orElseGet(() -> lifetimes.of(name.namespace()));
        return new Write(name, members, submission.condition(), expiry);
    }

    private Members judged(DocumentName name, Members members) {
        List<Detail> faults = schemas.judge(name.namespace())
                .map(judge -> judge.judge(members))
                .orElse(List.of());
        if (!faults.isEmpty()) {
            metrics.rejected();
            throw NamespaceProblem.of(Mistake.INVALID, faults);
        }
        return members;
    }

    private Members fitting(Members members) {
        int size = members.json().getBytes(StandardCharsets.UTF_8).length;
        if (size > config.maxSize()) {
            throw tooLarge(size);
        }
        return members;
    }

    private NamespaceProblem tooLarge(int size) {
        return NamespaceProblem.of(
                Mistake.TOO_LARGE, "it has %d bytes, at most %d are taken".formatted(size, config.maxSize()));
    }

    private MemberValue valueOf(Document document, DocumentKey key) {
        String value = json.value(document.members(), key).orElseThrow(NamespaceService::notFound);
        return new MemberValue(value, document);
    }

    private Members without(Members members, DocumentKey key) {
        return json.without(members, key).orElseThrow(NamespaceService::notFound);
    }

    private static Members members(Optional<Document> present) {
        return present.map(Document::members).orElse(Members.NONE);
    }

    private static Document required(Optional<Document> present) {
        return present.orElseThrow(NamespaceService::notFound);
    }

    private static void requireSome(boolean some) {
        if (!some) {
            throw NamespaceProblem.of(Mistake.UNKNOWN_SESSION);
        }
    }

    private static NamespaceProblem notFound() {
        return NamespaceProblem.of(Mistake.NOT_FOUND);
    }
}
