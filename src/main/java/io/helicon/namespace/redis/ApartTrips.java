package io.helicon.namespace.redis;

import io.helicon.event.EventLog;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Of a Redis Cluster: each session has a call of its own, because its slot may be anywhere, and its events are relayed.
 *
 * <p>The calls share a connection to the cluster. The client takes one of every node for each command sent without, and
 * with many at once those would wait for each other without end.
 */
final class ApartTrips implements Trips {
    private static final String BEHIND = "BEHIND";

    private final Redis redis;
    private final Patience patience;
    private final Programs programs;
    private final Relay relay;

    ApartTrips(Redis redis, Patience patience, EventLog log) {
        this.redis = redis;
        this.patience = patience;
        this.programs = Programs.apart();
        this.relay = new Relay(log, this::takeOut);
    }

    @Override
    public Uni<List<Response>> read(List<Reading> readings) {
        return run(readings.stream()
                        .map(reading -> new Call(Programs.READ, reading.key(), reading.words()))
                        .toList())
                .map(ApartTrips::only);
    }

    /** One trip at a time, so that none relays what another is just relaying. */
    @Override
    public int changingLanes() {
        return 1;
    }

    @Override
    public Uni<List<Response>> change(List<Change> changes, int maxNamespaces) {
        return Uni.createFrom()
                .deferred(() -> changeAndTell(changes, Integer.toString(maxNamespaces)))
                .plug(patience::with);
    }

    private Uni<List<Response>> changeAndTell(List<Change> changes, String most) {
        return run(changes.stream()
                        .map(change -> new Call(programs.change(), change.key(), change.words(most)))
                        .toList())
                .map(ApartTrips::only)
                .call(answers -> relay.relay(changes, answers))
                .chain(answers -> catchUp(changes, answers, most));
    }

    /** Where too many events waited nothing was done yet; now that they are told, it is. */
    private Uni<List<Response>> catchUp(List<Change> changes, List<Response> answers, String most) {
        List<Change> behind = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            if (isBehind(answers.get(i))) {
                behind.add(changes.get(i));
            }
        }
        return behind.isEmpty()
                ? Uni.createFrom().item(answers)
                : changeAndTell(behind, most).map(late -> merged(answers, late.iterator()));
    }

    private static List<Response> merged(List<Response> answers, Iterator<Response> late) {
        return answers.stream()
                .map(answer -> isBehind(answer) ? late.next() : answer)
                .toList();
    }

    private static boolean isBehind(Response answer) {
        return answer.get(0).toString().equals(BEHIND);
    }

    /** @param told of each session the ids */
    private Uni<Void> takeOut(Map<String, List<String>> told) {
        return run(told.entrySet().stream()
                        .map(session -> new Call(programs.told(), session.getKey(), session.getValue()))
                        .toList())
                .replaceWithVoid();
    }

    /** Each of them is of one session. */
    private static List<Response> only(List<Response> answers) {
        return answers.stream().map(answer -> answer.get(0)).toList();
    }

    /** Goes on when nobody waits any more: a connection that comes late is given back all the same. */
    private Uni<List<Response>> run(List<Call> calls) {
        Uni<List<Response>> whole = redis.connect().chain(connection -> run(calls, connection));
        Uni<List<Response>> detached =
                Uni.createFrom().emitter(caller -> whole.subscribe().with(caller::complete, caller::fail));
        return detached.plug(patience::with);
    }

    private static Uni<List<Response>> run(List<Call> calls, RedisConnection connection) {
        List<Uni<Response>> each =
                calls.stream().map(call -> call.over(connection)).toList();
        return Uni.join().all(each).andFailFast().eventually(connection::close);
    }
}
