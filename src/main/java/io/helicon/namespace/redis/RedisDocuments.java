package io.helicon.namespace.redis;

import io.helicon.event.EventConfig;
import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Documents;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.namespace.SessionData;
import io.helicon.namespace.SessionKey;
import io.helicon.namespace.Write;
import io.helicon.wire.Asked;
import io.helicon.wire.Tracing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Documents in Redis: of each session one hash, see the package-info. */
@Singleton
class RedisDocuments implements Documents {
    private static final int LANES = 2;
    private static final int TOGETHER = 32;

    private final SessionKeys keys;
    private final Adoption adoption;
    private final Outcomes outcomes = new Outcomes();
    private final Trips trips;
    private final int most;
    private final Tracing tracing;
    private final Gathering<Asked<Reading>, Response> reads;
    private final Gathering<Asked<Change>, Response> changes;

    RedisDocuments(Topology topology, NamespaceConfig config, EventConfig events, DocumentJson json, Tracing tracing) {
        this.keys = SessionKeys.of(config, events);
        this.adoption = new Adoption(json);
        this.trips = topology.trips();
        this.most = config.maxNamespaces();
        this.tracing = tracing;
        this.reads = new Gathering<>(this::readTogether, reading -> 0, LANES, TOGETHER);
        this.changes = new Gathering<>(
                this::changeTogether, change -> change.question().size(), trips.changingLanes(), TOGETHER);
    }

    private Uni<List<Response>> readTogether(List<Asked<Reading>> asked) {
        return tracing.together("namespace.read", asked, trips::read);
    }

    private Uni<List<Response>> changeTogether(List<Asked<Change>> asked) {
        return tracing.together("namespace.change", asked, changes -> trips.change(changes, most));
    }

    @Override
    public Uni<Optional<Document>> find(DocumentName name) {
        return Uni.createFrom()
                .deferred(() -> ask(name.session(), false, List.of(name.namespace())))
                .map(data -> data.documents().stream().findFirst());
    }

    @Override
    public Uni<SessionData> read(SessionKey session, List<Namespace> wanted) {
        return Uni.createFrom().deferred(() -> ask(session, true, List.copyOf(wanted)));
    }

    @Override
    public Uni<List<SessionData>> readAll(List<SessionKey> sessions, List<Namespace> wanted) {
        List<Uni<SessionData>> each =
                sessions.stream().map(session -> read(session, wanted)).toList();
        return each.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(each).andFailFast();
    }

    private Uni<SessionData> ask(SessionKey session, boolean named, List<Namespace> wanted) {
        Reading reading = new Reading(keys.of(session), session, named, wanted);
        return reads.ask(tracing.asked(reading)).invoke(outcomes::check).map(answer -> reading.data(answer, adoption));
    }

    @Override
    public Uni<Document> write(Write write) {
        return Uni.createFrom()
                .deferred(() -> change(Change.written(keys.of(write.name().session()), write)))
                .map(outcome -> outcome.document(write));
    }

    @Override
    public Uni<Void> delete(DocumentName name, Condition condition) {
        return Uni.createFrom()
                .deferred(() -> change(Change.deleted(keys.of(name.session()), name, condition)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> deleteAll(SessionKey session) {
        return Uni.createFrom()
                .deferred(() -> change(Change.cleared(keys.of(session), session)))
                .map(Outcome::hasRemoved);
    }

    private Uni<Outcome> change(Change change) {
        return changes.ask(tracing.asked(change)).invoke(outcomes::check).map(Outcome::of);
    }
}
