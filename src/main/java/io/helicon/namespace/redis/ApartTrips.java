package io.helicon.namespace.redis;

import io.helicon.event.EventLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Of a Redis Cluster: each session is in a slot of its own, and its events are relayed to the history.
 *
 * <p>Changes of one session by this node wait for each other, so that none relays what another is just relaying.
 */
final class ApartTrips implements Trips {
    private static final int STRIPES = 64;
    private static final List<String> NO_RECORDING = List.of("0", "0");
    private static final String BEHIND = "BEHIND";

    private final Carrier carrier;
    private final Program program;
    private final Relay relay;
    private final List<Gathering<Change, Response>> stripes;

    ApartTrips(Carrier carrier, EventLog log) {
        Programs programs = Programs.apart();
        this.carrier = carrier;
        this.program = programs.change();
        this.relay = new Relay(carrier.redis(), log, programs.told());
        this.stripes = IntStream.range(0, STRIPES)
                .mapToObj(i -> new Gathering<>(this::changeOne, Change::size, 1, 1))
                .toList();
    }

    @Override
    public Uni<Response> read(Reading reading) {
        return carrier.read(List.of(reading)).map(answers -> answers.get(0));
    }

    @Override
    public Uni<Response> change(Change change) {
        return stripes.get(Math.floorMod(change.key().hashCode(), STRIPES)).ask(change);
    }

    private Uni<List<Response>> changeOne(List<Change> one) {
        return Uni.createFrom().deferred(() -> changeAndTell(one)).plug(carrier::inTime);
    }

    private Uni<List<Response>> changeAndTell(List<Change> one) {
        return carrier.change(program, List.of(), NO_RECORDING, one).chain(answers -> tell(one, answers));
    }

    /** So many may wait that they must be told first. */
    private Uni<List<Response>> tell(List<Change> one, List<Response> answers) {
        Response answer = answers.get(0);
        Uni<Void> told = relay.relay(one.get(0).key(), answer.size() > 3 ? answer.get(3) : null);
        return answer.get(0).toString().equals(BEHIND)
                ? told.chain(() -> changeAndTell(one))
                : told.replaceWith(answers);
    }
}
