package io.helicon.bench.executable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * What of a process is in memory, in bytes; not a number where it cannot be known.
 *
 * @param all its {@code VmRSS}
 * @param share its {@code Pss}: pages that others map too are divided among them
 */
record Resident(double all, double share) {
    private static final Pattern FIGURE = Pattern.compile("(?m)^(Rss|Pss): +(\\d+) kB");
    private static final int KILOBYTE = 1024;

    static Resident of(long pid) {
        return parse(read(Path.of("/proc", Long.toString(pid), "smaps_rollup")));
    }

    /** Linux's {@code smaps_rollup}, which counts page by page and so is exact where {@code status} may lag behind. */
    static Resident parse(String rollup) {
        return new Resident(figure("Rss", rollup), figure("Pss", rollup));
    }

    private static double figure(String name, String rollup) {
        return FIGURE.matcher(rollup)
                .results()
                .filter(found -> found.group(1).equals(name))
                .mapToDouble(found -> Double.parseDouble(found.group(2)) * KILOBYTE)
                .findFirst()
                .orElse(Double.NaN);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            return "";
        }
    }
}
