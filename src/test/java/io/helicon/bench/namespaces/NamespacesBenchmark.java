package io.helicon.bench.namespaces;

import io.helicon.bench.Aim;
import io.helicon.bench.BenchOptions;
import io.helicon.bench.Capability;
import io.helicon.bench.Climb;
import io.helicon.bench.Ground;
import io.helicon.bench.HttpConnections;
import io.helicon.bench.Interleaving;
import io.helicon.bench.Ladder;
import io.helicon.bench.RedisBenchmark;
import io.helicon.bench.RedisHashes;
import io.helicon.bench.Report;
import io.helicon.bench.Row;
import io.helicon.bench.Server;
import io.helicon.bench.Tokens;
import io.helicon.bench.Yardsticks;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code bench/run namespaces}: data of sessions over REST. */
public final class NamespacesBenchmark implements Capability {
    private static final String WIRE = "REST";
    private static final String PUT_WITH_SCHEMA = "Put with schema";
    private static final int PREPARING_CALLERS = 64;
    /** Of what the Redis does over as many connections as the server's pool has. */
    private static final double SHARE = 0.30;
    /** A single caller waits for its own answers, so it tells a latency and saturates nothing. */
    private static final int SATURATING_CALLERS = 2;

    private static final int JUDGED_RATE = 1_000;
    private static final Climb.Promise READ_PROMISE = new Climb.Promise(JUDGED_RATE, 5);
    private static final Climb.Promise WRITE_PROMISE = new Climb.Promise(JUDGED_RATE, 10);

    @Override
    public String name() {
        return "namespaces";
    }

    @Override
    public String conditions(BenchOptions options) {
        return String.format(
                "%s sessions of %d documents of about %d bytes; %s s a run, open loop at %s of saturation and at %s"
                        + " calls/s, ceiling of %s connections, warm-up %s s, server JVM flags %s",
                options.text("sessions"),
                Documents.NAMESPACES.size(),
                Documents.BYTES,
                options.text("seconds"),
                options.text("rate"),
                options.text("rates").replace(",", ", "),
                options.text("pool"),
                options.text("warmup"),
                options.text("server.jvm"));
    }

    @Override
    public Report measure(Ground ground) {
        Tokens sessions = Tokens.named("bench-", ground.options().number("sessions"));
        Ladder ladder = new Ladder();
        try (Server server = ground.startServer("-schemas.directory=" + SchemaDirectory.make())) {
            prepare(ground, server, sessions);
            measureSaturation(ground, server, sessions);
            measureRisingRates(ground, server, sessions, ladder);
        }
        return Report.both(ground.report(), ladder);
    }

    /** Fills, makes sure that the schema is in force if a row is about it, and warms up. */
    private static void prepare(Ground ground, Server server, Tokens sessions) {
        try (HttpConnections http = server.http(PREPARING_CALLERS)) {
            RestNamespaces calls = new RestNamespaces(http, sessions);
            Documents.NAMESPACES.forEach(
                    namespace -> ground.prepare(sessions.size(), calls.put(namespace), PREPARING_CALLERS));
            if (ground.options().wants(PUT_WITH_SCHEMA + " " + WIRE)) {
                ground.prepare(1, calls.putAgainstItsSchema(), 1);
            }
            ground.warmUp(
                    PREPARING_CALLERS,
                    Stream.of(reads(http, sessions), writes(http, sessions))
                            .flatMap(List::stream)
                            .toList());
        }
    }

    private static void measureSaturation(Ground ground, Server server, Tokens sessions) {
        Duration time = ground.options().time();
        Interleaving rows = ground.rowsOf(server);
        RedisHashes hashes = new RedisHashes(ground.redis(), sessions.size(), Documents.NAMESPACES, Documents.BYTES);
        hashes.fill();
        Yardsticks get = yardsticks(ground, hashes.get(time));
        Yardsticks set = yardsticks(ground, hashes.set(time));
        for (int callers : ground.options().callers()) {
            try (HttpConnections http = server.http(callers)) {
                rows.measure(callers, get, aiming(callers, reads(http, sessions)));
                rows.measure(callers, set, aiming(callers, writes(http, sessions)));
            }
        }
    }

    private static Yardsticks yardsticks(Ground ground, RedisBenchmark command) {
        return new Yardsticks(command, Optional.of(command.over(ground.options().number("pool"))));
    }

    /** With the most callers, since a rate that no caller is free for shows nothing but the load generator's queue. */
    private static void measureRisingRates(Ground ground, Server server, Tokens sessions, Ladder ladder) {
        int callers = Collections.max(ground.options().callers());
        Climb climb = ground.climbOf(server, ladder);
        try (HttpConnections http = server.http(callers)) {
            climb.measure(callers, READ_PROMISE, reads(http, sessions));
            climb.measure(callers, WRITE_PROMISE, writes(http, sessions));
        }
    }

    private static List<Row> aiming(int callers, List<Row> rows) {
        Optional<Aim> aim = callers < SATURATING_CALLERS ? Optional.empty() : Aim.share(SHARE);
        return rows.stream().map(row -> row.aimingAt(aim)).toList();
    }

    private static List<Row> reads(HttpConnections http, Tokens sessions) {
        RestNamespaces calls = new RestNamespaces(http, sessions);
        return List.of(
                Row.of("Get", WIRE, http.count(), calls.get(Documents.PLAIN)),
                Row.of("Get three at once", WIRE, http.count(), calls.snapshot()));
    }

    private static List<Row> writes(HttpConnections http, Tokens sessions) {
        RestNamespaces calls = new RestNamespaces(http, sessions);
        return List.of(
                Row.of("Put", WIRE, http.count(), calls.put(Documents.PLAIN)),
                Row.of(PUT_WITH_SCHEMA, WIRE, http.count(), calls.put(Documents.JUDGED)),
                Row.of("Put key", WIRE, http.count(), calls.putKey(Documents.PLAIN)),
                Row.of("Merge patch", WIRE, http.count(), calls.merge(Documents.PLAIN)));
    }
}
