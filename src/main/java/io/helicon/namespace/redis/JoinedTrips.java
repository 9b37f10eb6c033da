package io.helicon.namespace.redis;

import io.helicon.event.EventRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.List;

/** Of one Redis: many sessions travel together, and changes record their events themselves. */
final class JoinedTrips implements Trips {
    private static final int LANES = 2;
    private static final int MOST = 32;
    private static final String ROOT = "namespace";

    private final Carrier carrier;
    private final EventRecording recording;
    private final Program program;
    private final Gathering<Reading, Response> reads;
    private final Gathering<Change, Response> changes;

    JoinedTrips(Carrier carrier, EventRecording recording) {
        this.carrier = carrier;
        this.recording = recording;
        this.program = Programs.joined(recording).change();
        this.reads = new Gathering<>(carrier::read, reading -> 0, LANES, MOST);
        this.changes = new Gathering<>(this::changeAll, Change::size, LANES, MOST);
    }

    @Override
    public Uni<Response> read(Reading reading) {
        return reads.ask(reading);
    }

    @Override
    public Uni<Response> change(Change change) {
        return changes.ask(change);
    }

    private Uni<List<Response>> changeAll(List<Change> some) {
        List<String> places = recording.keys(ROOT);
        List<String> arguments = recording.arguments(ROOT);
        List<String> leading =
                new ArrayList<>(List.of(Integer.toString(places.size()), Integer.toString(arguments.size())));
        leading.addAll(arguments);
        return carrier.change(program, places, leading, some);
    }
}
