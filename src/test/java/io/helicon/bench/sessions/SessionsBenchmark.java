package io.helicon.bench.sessions;

import io.helicon.bench.Aim;
import io.helicon.bench.BenchOptions;
import io.helicon.bench.Capability;
import io.helicon.bench.Ground;
import io.helicon.bench.GrpcConnections;
import io.helicon.bench.HealthCheck;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Interleaving;
import io.helicon.bench.PgBench;
import io.helicon.bench.Reference;
import io.helicon.bench.Report;
import io.helicon.bench.Row;
import io.helicon.bench.Server;
import io.helicon.bench.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code bench/run sessions}: login sessions over gRPC and REST. */
public final class SessionsBenchmark implements Capability {
    private static final double HOT_SHARE = 0.85;
    private static final double COLD_SHARE = 0.40;
    private static final double START_SHARE = 0.40;
    /** The number of callers for which a latency is promised, and the promise in milliseconds. */
    private static final int JUDGED_CALLERS = 64;

    private static final double JUDGED_P99 = 10;
    private static final int PREPARING_CALLERS = 64;
    /** Longer than any run: a prepared session must not expire before its row comes. */
    private static final String TTL = "-ttl=4h";

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public String conditions(BenchOptions options) {
        return String.format(
                "%s s a run, open loop at %s of saturation, warm-up %s s, hot set %s, cold set %s, server JVM flags %s",
                options.text("seconds"),
                options.text("rate"),
                options.text("warmup"),
                options.text("hot"),
                options.text("cold"),
                options.text("server.jvm"));
    }

    @Override
    public Report measure(Ground ground) {
        BenchOptions options = ground.options();
        Tokens hot = Tokens.random(options.number("hot"));
        Tokens cold = Tokens.random(options.number("cold"));
        try (Server server = ground.startServer(TTL)) {
            prepare(ground, server, List.of(hot, cold));
            measureCached(ground, server, hot);
        }
        if (Stream.of("gRPC", "REST").anyMatch(wire -> options.wants("Get cold " + wire))) {
            measureUncached(ground, cold);
        }
        return ground.report();
    }

    private static void prepare(Ground ground, Server server, List<Tokens> sets) {
        try (GrpcConnections grpc = server.grpc(PREPARING_CALLERS)) {
            GrpcSessions sessions = new GrpcSessions(grpc);
            sets.forEach(tokens -> ground.prepare(tokens.size(), sessions.startAll(tokens), PREPARING_CALLERS));
        }
        // What is left to the autovacuum would fall into some row or other.
        ground.postgres().execute("VACUUM ANALYZE");
    }

    private static void measureCached(Ground ground, Server server, Tokens hot) {
        PgBench insert = PgBench.insert(ground.postgres(), ground.options().time());
        Interleaving rows = ground.rowsOf(server);
        warmUp(ground, server, hot);
        for (int callers : ground.options().callers()) {
            try (GrpcConnections grpc = server.grpc(callers);
                    HttpConnections http = server.http(callers)) {
                rows.measure(callers, ground.healthCheck(grpc), reads(callers, grpc, http, hot));
                rows.measure(callers, insert, writes(grpc, http, hot));
            }
        }
    }

    private static void measureUncached(Ground ground, Tokens cold) {
        try (Server server = ground.startServer(TTL, "-session.cache.size=0")) {
            measureUncached(ground, server, cold);
        }
    }

    private static void measureUncached(Ground ground, Server server, Tokens cold) {
        BenchOptions options = ground.options();
        Reference select = PgBench.select(ground.postgres(), options.time(), cold.size());
        Interleaving rows = ground.rowsOf(server);
        try (GrpcConnections grpc = server.grpc(PREPARING_CALLERS);
                HttpConnections http = server.http(PREPARING_CALLERS)) {
            ground.warmUp(PREPARING_CALLERS, coldReads(grpc, http, cold));
        }
        for (int callers : options.callers()) {
            try (GrpcConnections grpc = server.grpc(callers);
                    HttpConnections http = server.http(callers)) {
                rows.measure(callers, select, coldReads(grpc, http, cold));
            }
        }
    }

    private static void warmUp(Ground ground, Server server, Tokens hot) {
        try (GrpcConnections grpc = server.grpc(PREPARING_CALLERS);
                HttpConnections http = server.http(PREPARING_CALLERS)) {
            List<Row> all = new ArrayList<>(reads(PREPARING_CALLERS, grpc, http, hot));
            all.addAll(writes(grpc, http, hot));
            all.add(Row.of(HealthCheck.NAME, "gRPC", grpc.count(), new HealthCheck(grpc)));
            ground.warmUp(PREPARING_CALLERS, all);
        }
    }

    private static List<Row> reads(int callers, GrpcConnections grpc, HttpConnections http, Tokens hot) {
        GrpcSessions overGrpc = new GrpcSessions(grpc);
        RestSessions overRest = new RestSessions(http);
        return List.of(
                Row.of("Get hot", "gRPC", grpc.count(), overGrpc.get(hot)).aimingAt(hotAim(callers)),
                Row.of("Exists", "gRPC", grpc.count(), overGrpc.exists(hot)),
                Row.of("Get hot", "REST", http.count(), overRest.get(hot)),
                Row.of("Exists", "REST", http.count(), overRest.exists(hot)));
    }

    private static List<Row> writes(GrpcConnections grpc, HttpConnections http, Tokens hot) {
        GrpcSessions overGrpc = new GrpcSessions(grpc);
        RestSessions overRest = new RestSessions(http);
        return List.of(
                Row.of("Start", "gRPC", grpc.count(), overGrpc.start()).aimingAt(Aim.share(START_SHARE)),
                Row.of("SetValue", "gRPC", grpc.count(), overGrpc.setValue(hot)),
                Row.of("Start", "REST", http.count(), overRest.start()),
                Row.of("SetValue", "REST", http.count(), overRest.setValue(hot)));
    }

    private static List<Row> coldReads(GrpcConnections grpc, HttpConnections http, Tokens cold) {
        return List.of(
                Row.of("Get cold", "gRPC", grpc.count(), new GrpcSessions(grpc).get(cold))
                        .aimingAt(Aim.share(COLD_SHARE)),
                Row.of("Get cold", "REST", http.count(), new RestSessions(http).get(cold)));
    }

    private static Optional<Aim> hotAim(int callers) {
        return callers == JUDGED_CALLERS ? Aim.shareWithin(HOT_SHARE, JUDGED_P99) : Aim.share(HOT_SHARE);
    }
}
