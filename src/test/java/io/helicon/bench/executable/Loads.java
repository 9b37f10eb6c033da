package io.helicon.bench.executable;

import io.helicon.bench.BenchOptions;
import io.helicon.bench.Effort;
import io.helicon.bench.Ground;
import io.helicon.bench.GrpcConnections;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Progress;
import io.helicon.bench.Row;
import io.helicon.bench.Server;
import io.helicon.bench.Waiting;
import io.helicon.bench.events.Fanout;
import io.helicon.bench.sessions.HotSessions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** What the editions need at rest, and what they do under load: each in turn, on a fresh server. */
final class Loads {
    static final int CALLERS = 64;
    static final int SUBSCRIBERS = 1_000;

    private static final Lines GRPC = new Lines(Quantity.GRPC_RATE, Quantity.GRPC_P99, Quantity.GRPC_CPU);
    private static final Lines REST = new Lines(Quantity.REST_RATE, Quantity.REST_P99, Quantity.REST_CPU);
    private static final Lines EVENTS = new Lines(Quantity.EVENT_RATE, Quantity.EVENT_P99, Quantity.EVENT_CPU);

    private final Ground ground;
    private final SideBySide table;
    private final HotSessions sessions;
    private final Fanout fanout;

    Loads(Ground ground, SideBySide table, HotSessions sessions, Fanout fanout) {
        this.ground = ground;
        this.table = table;
        this.sessions = sessions;
        this.fanout = fanout;
    }

    /** Parts of the options' warm-up: there are more servers than elsewhere, and fewer kinds of calls. */
    static Duration callsWarmUp(BenchOptions options) {
        return options.warmUp().dividedBy(3);
    }

    static Duration eventsWarmUp(BenchOptions options) {
        return options.warmUp().dividedBy(6);
    }

    void measure(Edition edition) {
        edition.choose();
        Progress.say("%s", edition.name());
        try (Server server = ground.startServer(edition.flags(NativeBenchmark.FLAGS))) {
            rest(edition, server);
            read(edition, server);
            note(edition, EVENTS, fanout.measure(server, SUBSCRIBERS, eventsWarmUp(ground.options())));
            weigh(edition, server, Quantity.RESIDENT_AFTER, Quantity.SHARE_AFTER);
        }
    }

    private void rest(Edition edition, Server server) {
        // Nobody opens it: the time passes.
        boolean unused = Waiting.until(new CountDownLatch(1), ground.options().seconds("rest"));
        weigh(edition, server, Quantity.RESIDENT_IDLE, Quantity.SHARE_IDLE);
    }

    private void read(Edition edition, Server server) {
        try (GrpcConnections grpc = server.grpc(CALLERS);
                HttpConnections http = server.http(CALLERS)) {
            Row overGrpc = Row.of("Get hot", "gRPC", grpc.count(), sessions.overGrpc(grpc));
            Row overRest = Row.of("Get hot", "REST", http.count(), sessions.overRest(http));
            ground.warmUp(CALLERS, List.of(overGrpc, overRest), callsWarmUp(ground.options()));
            note(edition, GRPC, ground.saturate(server, overGrpc.call(), CALLERS));
            note(edition, REST, ground.saturate(server, overRest.call(), CALLERS));
        }
    }

    private void note(Edition edition, Lines lines, Effort effort) {
        Progress.say(
                "   %s: %,.0f%s",
                lines.rate().title(), effort.measured().rate(), lines.rate().unit());
        table.add(lines.rate(), edition, effort.measured().rate());
        table.add(lines.p99(), edition, effort.measured().millisecondsAt(99));
        table.add(lines.cpu(), edition, effort.serverMicrosecondsEach());
        table.fail(lines.rate(), effort.measured().failures());
        table.disturb(effort.coresTakenByOthers());
    }

    private void weigh(Edition edition, Server server, Quantity all, Quantity share) {
        Resident resident = Resident.of(server.pid());
        table.add(all, edition, resident.all() / Quantity.MEGABYTE);
        table.add(share, edition, resident.share() / Quantity.MEGABYTE);
    }

    /** The lines of one kind of load. */
    private record Lines(Quantity rate, Quantity p99, Quantity cpu) {}
}
