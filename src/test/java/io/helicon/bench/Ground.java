package io.helicon.bench;

import io.helicon.support.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a capability finds when it begins: options, engines, and servers to start on them. */
public final class Ground implements AutoCloseable {
    private final BenchOptions options;
    private final Engines engines;
    private final Postgres postgres;
    private final long postgresPid;
    private final Redis redis;
    private final Table table = new Table();

    private Ground(BenchOptions options) {
        this.options = options;
        this.engines = Engines.start(options);
        this.postgres = new Postgres(engines.postgresAddress());
        this.postgresPid = postgres.pid();
        this.redis = Redis.at(engines.redisAddress());
    }

    static Ground prepare(BenchOptions options) {
        return new Ground(options);
    }

    public BenchOptions options() {
        return options;
    }

    public Postgres postgres() {
        return postgres;
    }

    /** What {@link #rowsOf} has measured. */
    public Report report() {
        return table;
    }

    public Redis redis() {
        return redis;
    }

    /** What has been used so far by the load generator, this server and the engines. */
    public CpuClock cpu(long serverPid) {
        return CpuClock.read(serverPid, postgresPid, engines.redisPid());
    }

    /** Starts a server on the engines, with these flags more. */
    public Server startServer(String... flags) {
        Progress.say("starting a server %s", String.join(" ", flags));
        return Server.start(options, onEngines(flags));
    }

    /** The same without waiting for it, for those who measure how it starts; never the one of {@code -target}. */
    public Node launchServer(String... flags) {
        return Server.launch(options, onEngines(flags));
    }

    private List<String> onEngines(String... flags) {
        List<String> all = new ArrayList<>(Arrays.asList(flags));
        all.add("-postgres.address=" + engines.postgresAddress());
        all.add("-redis.address=" + engines.redisAddress());
        return all;
    }

    /** Measures rows of this server into the run's table. */
    public Interleaving rowsOf(Server server) {
        return new Interleaving(options, () -> cpu(server.pid()), table);
    }

    /** Measures rows of this server at rising rates, into the ladder's table. */
    public Climb climbOf(Server server, Ladder ladder) {
        return new Climb(options, () -> cpu(server.pid()), ladder, OpenLoop::run);
    }

    /** A closed loop of the options' time. */
    public Effort saturate(Server server, Call call, int callers) {
        CpuClock started = cpu(server.pid());
        Measurement measured = ClosedLoop.run(call, callers, options.time());
        return new Effort(measured, cpu(server.pid()).since(started));
    }

    public CallReference healthCheck(GrpcConnections connections) {
        return new CallReference(HealthCheck.NAME, new HealthCheck(connections), options.time());
    }

    /** Makes every call in turn for the whole warm-up time, so that no row pays for the compiler's work of another. */
    public void warmUp(int callers, List<Row> rows) {
        warmUp(callers, rows, options.warmUp());
    }

    /** The same for another time. */
    public void warmUp(int callers, List<Row> rows, Duration time) {
        Progress.say("warming up %d kinds of calls for %s", rows.size(), time);
        Duration slice = time.dividedBy(rows.size() * 2L);
        for (int round = 0; round < 2; round++) {
            rows.forEach(row -> discard(ClosedLoop.run(row.call(), callers, slice)));
        }
    }

    /** Makes exactly so many calls before anything is measured; all must succeed. */
    public void prepare(long calls, Call call, int callers) {
        Measurement made = OpenLoop.exactly(calls, call, callers);
        Progress.say("prepared %,d in %,d calls a second", made.calls(), (long) made.rate());
        if (made.failures() > 0) {
            throw new IllegalStateException(made.failures() + " calls failed that prepare the run");
        }
    }

    private static void discard(Measurement measurement) {
        if (measurement.calls() == 0) {
            Progress.say("   no call of the warm-up succeeded");
        }
    }

    @Override
    public void close() {
        engines.close();
    }
}
