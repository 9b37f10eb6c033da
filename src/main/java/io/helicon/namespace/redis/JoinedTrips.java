package io.helicon.namespace.redis;

import io.helicon.event.EventRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.List;

/** Of one Redis: many sessions share a call of a program, and changes record their events themselves. */
final class JoinedTrips implements Trips {
    private static final String ROOT = "namespace";

    private final Redis redis;
    private final Patience patience;
    private final EventRecording recording;
    private final Programs programs;

    JoinedTrips(Redis redis, Patience patience, EventRecording recording) {
        this.redis = redis;
        this.patience = patience;
        this.recording = recording;
        this.programs = Programs.joined(recording);
    }

    @Override
    public Uni<List<Response>> read(List<Reading> readings) {
        List<String> keys = readings.stream().map(Reading::key).toList();
        List<String> words =
                readings.stream().flatMap(reading -> reading.words().stream()).toList();
        return run(Programs.READ, keys, words);
    }

    @Override
    public Uni<List<Response>> change(List<Change> changes, int maxNamespaces) {
        List<String> keys = new ArrayList<>(recording.keys(ROOT));
        List<String> arguments = recording.arguments(ROOT);
        List<String> words =
                new ArrayList<>(List.of(Integer.toString(keys.size()), Integer.toString(arguments.size())));
        words.addAll(arguments);
        words.add(Integer.toString(maxNamespaces));
        for (Change change : changes) {
            keys.add(change.key());
            words.addAll(change.words());
        }
        return run(programs.change(), keys, words);
    }

    @Override
    public int changingLanes() {
        return 2;
    }

    private Uni<List<Response>> run(Program program, List<String> keys, List<String> words) {
        return program.run(redis::send, keys, words).map(JoinedTrips::each).plug(patience::with);
    }

    private static List<Response> each(Response answers) {
        List<Response> each = new ArrayList<>(answers.size());
        answers.forEach(each::add);
        return each;
    }
}
