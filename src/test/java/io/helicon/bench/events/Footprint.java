package io.helicon.bench.events;

import io.helicon.bench.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The memory of a server with all its processes, in KB of 1,024 bytes; not a number where it cannot be known.
 *
 * @param resident what Linux has given it, pages that several processes share divided among them
 * @param heap what of Java's heap is in use after everything unused was collected
 */
record Footprint(double resident, double heap) {
    private static final Pattern PSS = Pattern.compile("\\bPss: +(\\d+) kB");
    /** A line for each generation, or one for all; class metadata has no total. */
    private static final Pattern USED = Pattern.compile("total .*\\bused (\\d+)K");

    /** Collects garbage first when it is a JVM. */
    static Footprint of(long pid) {
        Optional<Path> jcmd = jcmd(pid);
        jcmd.ifPresent(command -> collect(command, pid));
        double heap = jcmd.map(command -> sum(USED, ask(command, pid, "GC.heap_info")))
                .orElse(Double.NaN);
        double resident = ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants()))
                .orElseGet(Stream::empty)
                .mapToDouble(process -> sum(PSS, rollup(process.pid())))
                .sum();
        return new Footprint(resident, heap);
    }

    private static Optional<Path> jcmd(long pid) {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        boolean java = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("java"))
                .isPresent();
        return Optional.of(jcmd).filter(command -> java && Files.isExecutable(command));
    }

    /** Twice: what the first round frees may hold what the second can free. */
    private static void collect(Path jcmd, long pid) {
        for (int round = 0; round < 2; round++) {
            var unused = ask(jcmd, pid, "GC.run");
        }
    }

    private static String ask(Path jcmd, long pid, String question) {
        return Shell.run(List.of(jcmd.toString(), Long.toString(pid), question), Map.of());
    }

    private static double sum(Pattern figure, String report) {
        return figure.matcher(report)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .sum();
    }

    private static String rollup(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
        } catch (IOException gone) {
            return "";
        }
    }
}
