package io.helicon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** pgbench, Postgres' own load generator, on the same Postgres as the server: what the engine itself can do. */
public final class PgBench implements Reference {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int ROWS_PER_SCALE = 100_000;
    private static final String INSERT = "INSERT INTO bench_insert (subject, value) VALUES ('bench', 'value');\n";

    private final String name;
    private final Postgres postgres;
    private final Duration time;
    private final List<String> kind;

    private PgBench(String name, Postgres postgres, Duration time, List<String> kind) {
        this.name = name;
        this.postgres = postgres;
        this.time = time;
        this.kind = kind;
    }

    /** Select by key on a table with about as many rows, rounded up to pgbench's own steps of 100,000. */
    public static PgBench select(Postgres postgres, Duration time, int rows) {
        int scale = Math.max(1, (rows + ROWS_PER_SCALE - 1) / ROWS_PER_SCALE);
        var unused = Shell.run(
                command(postgres, List.of("-i", "-q", "-s", Integer.toString(scale))), postgres.clientEnvironment());
        Progress.say("pgbench table: %,d rows", scale * ROWS_PER_SCALE);
        return new PgBench("pgbench -S", postgres, time, List.of("-S"));
    }

    /** Insert of a single small row with a generated key, each in a transaction of its own. */
    public static PgBench insert(Postgres postgres, Duration time) {
        postgres.execute("DROP TABLE IF EXISTS bench_insert");
        postgres.execute("CREATE TABLE bench_insert (id bigserial PRIMARY KEY, subject text, value text,"
                + " at timestamptz NOT NULL DEFAULT now())");
        return new PgBench("pgbench insert", postgres, time, List.of("-f", script().toString()));
    }

    @Override
    public String name() {
        return name;
    }

    /** With fewer clients than callers where Postgres has not enough connections left; that is said on stderr. */
    @Override
    public Measured measure(int callers) {
        int clients = Math.min(callers, postgres.freeConnections());
        if (clients < callers) {
            Progress.say("%s: only %d clients, Postgres has no more connections", name, clients);
        }
        return measured(Shell.run(command(postgres, flags(clients)), postgres.clientEnvironment()));
    }

    private List<String> flags(int clients) {
        List<String> flags = new ArrayList<>(List.of("-n", "-M", "prepared"));
        flags.addAll(List.of("-c", Integer.toString(clients), "-j", clients == 1 ? "1" : "2"));
        flags.addAll(List.of("-T", Long.toString(Math.max(1, time.toSeconds()))));
        flags.addAll(kind);
        return flags;
    }

    private static Measured measured(String output) {
        Matcher rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IllegalStateException("pgbench printed no rate:\n" + output);
        }
        return new Measured(Double.parseDouble(rate.group(1)), -1, -1, 0);
    }

    private static List<String> command(Postgres postgres, List<String> flags) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("bench.pgbench", "pgbench")));
        command.addAll(postgres.clientFlags());
        command.addAll(flags);
        command.add(postgres.database());
        return command;
    }

    private static Path script() {
        try {
            Path script = Files.createTempFile("bench-insert", ".sql");
            script.toFile().deleteOnExit();
            return Files.writeString(script, INSERT);
        } catch (IOException failure) {
            throw new IllegalStateException("cannot write the pgbench script", failure);
        }
    }
}
