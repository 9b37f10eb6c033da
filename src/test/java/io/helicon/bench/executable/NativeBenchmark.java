package io.helicon.bench.executable;

import io.helicon.bench.BenchOptions;
import io.helicon.bench.Capability;
import io.helicon.bench.Ground;
import io.helicon.bench.Report;
import io.helicon.bench.Server;
import io.helicon.bench.events.Fanout;
import io.helicon.bench.sessions.HotSessions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/** {@code bench/run native}: the JVM and the native executable side by side. */
public final class NativeBenchmark implements Capability {
    /** Every server of a run gets these; a session must not expire before the last one's turn. */
    static final String[] FLAGS = {"-ttl=4h", Fanout.FLAG};

    @Override
    public String name() {
        return "native";
    }

    @Override
    public String conditions(BenchOptions options) {
        return String.format(
                "JVM is `java -jar target/quarkus-app/quarkus-run.jar` without any flag for memory, so its heap may"
                        + " grow to a quarter of the machine's; native is `%s` without one, so its heap may grow to 80 %%"
                        + " of it; the image holds the executable, no JVM; median (least - most) of %s starts, and of %s"
                        + " rounds under load, in which they take turns; started with the databases up and migrated, watched"
                        + " every millisecond through a plain socket; idle for %s s; %s s a run of %d callers or %,d"
                        + " subscribers, warm-up %s s for calls and %s s for events; MB of 1,000,000 bytes",
                executable(),
                options.text("starts"),
                options.text("rounds"),
                options.text("rest"),
                options.text("seconds"),
                Loads.CALLERS,
                Loads.SUBSCRIBERS,
                Loads.callsWarmUp(options).toMillis() / 1e3,
                Loads.eventsWarmUp(options).toMillis() / 1e3);
    }

    @Override
    public Report measure(Ground ground) {
        BenchOptions options = ground.options();
        List<Edition> editions = Edition.all(requireExecutable(options), options.text("limit"));
        SideBySide table = new SideBySide(editions.stream().map(Edition::name).toList());
        measureSizes(options, editions, table);
        editions.get(0).choose();
        HotSessions sessions = makeSessions(ground);
        measureStarts(options, editions, new Starts(ground, table, sessions.token()));
        try (Fanout fanout = Fanout.open(ground)) {
            Loads loads = new Loads(ground, table, sessions, fanout);
            inTurns(1, editions, loads::measure);
            inTurns(options.number("rounds") - 1, plain(editions), loads::measure);
        }
        return table;
    }

    private static String executable() {
        return System.getProperty("bench.executable", "target/helicon-runner");
    }

    private static Path requireExecutable(BenchOptions options) {
        Path executable = Path.of(executable());
        if (!Files.isExecutable(executable)) {
            throw new IllegalArgumentException("there is no executable " + executable
                    + "; build it with ./native-build.sh --executable-only, or name one with HELICON_NATIVE");
        }
        if (options.given("target").isPresent()) {
            throw new IllegalArgumentException("-target is of no use here: starts are measured");
        }
        return executable;
    }

    private static void measureSizes(BenchOptions options, List<Edition> editions, SideBySide table) {
        List<Edition> plain = plain(editions);
        plain.forEach(edition -> table.add(Quantity.SIZE, edition, Sizes.of(edition.files()) / Quantity.MEGABYTE));
        table.add(Quantity.JAVA, plain.get(0), Sizes.ofJava() / Quantity.MEGABYTE);
        OptionalDouble image = Sizes.ofImage(options.text("image"));
        table.add(Quantity.IMAGE, plain.get(1), image.orElse(Double.NaN) / Quantity.MEGABYTE);
        if (image.isEmpty()) {
            table.remark("No container engine here has an image " + options.text("image") + ": its size is left out.");
        }
    }

    private static List<Edition> plain(List<Edition> editions) {
        return editions.stream().filter(edition -> !edition.isLimited()).toList();
    }

    /** The server that makes them also brings the database to its present form, so that no start has to. */
    private static HotSessions makeSessions(Ground ground) {
        try (Server server = ground.startServer(FLAGS)) {
            return HotSessions.make(ground, server);
        }
    }

    /** From the disk first; that also brings all files back into memory. */
    private static void measureStarts(BenchOptions options, List<Edition> editions, Starts starts) {
        inTurns(Math.max(1, options.number("starts") / 2), plain(editions), starts::measureFromDisk);
        inTurns(options.number("starts"), editions, starts::measure);
    }

    private static void inTurns(int rounds, List<Edition> editions, Consumer<Edition> measurement) {
        for (int round = 0; round < rounds; round++) {
            editions.forEach(measurement);
        }
    }
}
