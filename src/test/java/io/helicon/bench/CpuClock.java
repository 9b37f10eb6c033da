package io.helicon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Processor time used so far, or between two readings, in seconds; not a number where it cannot be known.
 *
 * @param busy what all processes of the machine used together
 */
public record CpuClock(double client, double server, double postgres, double redis, double busy) {
    /** Linux' USER_HZ, which is 100 on every machine that runs Java. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int FIRST_TIME_FIELD = 11;
    /** More of them taken by others make a figure doubtful. */
    public static final double DISTURBING_CORES = 0.3;

    /** Stands for a server that is not a process of this machine. */
    public static final long UNKNOWN_PROCESS = 0;

    public static CpuClock read(long serverPid, long postgresPid, long redisPid) {
        return new CpuClock(
                used(ProcessHandle.current().pid()),
                usedByTree(serverPid),
                usedByTree(postgresPid),
                usedByTree(redisPid),
                usedByAll());
    }

    public CpuClock since(CpuClock earlier) {
        return new CpuClock(
                client - earlier.client,
                server - earlier.server,
                postgres - earlier.postgres,
                redis - earlier.redis,
                busy - earlier.busy);
    }

    /** A call's share of what was used by load generator, server, Postgres and Redis, as cells of a table. */
    List<String> microseconds(long calls) {
        return Stream.of(client, server, postgres, redis)
                .map(seconds -> Figures.known("%.0f", seconds * 1e6 / calls))
                .toList();
    }

    /** Cores that somebody else kept busy during so many seconds: with more than a little of that, measure again. */
    public double coresTakenByOthers(double seconds) {
        return Math.max(0, (busy - client - server - postgres - redis) / seconds);
    }

    private static double usedByTree(long pid) {
        if (pid == UNKNOWN_PROCESS) {
            return Double.NaN;
        }
        return ProcessHandle.of(pid)
                .map(root -> Stream.concat(Stream.of(root), root.descendants()))
                .orElseGet(Stream::empty)
                .mapToDouble(process -> used(process.pid()))
                .sum();
    }

    /** User, nice, system, then, after idle and waiting for disks, interrupts and what the hypervisor took. */
    private static double usedByAll() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
            long[] ticks = lines.findFirst().stream()
                    .flatMap(line -> Stream.of(line.split(" +")))
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
            return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + ticks[7]) / TICKS_PER_SECOND;
        } catch (IOException absent) {
            return Double.NaN;
        }
    }

    /** User and system time of the process and of its children that have ended; 0 where there is no /proc. */
    private static double used(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Stream.of(fields)
                            .skip(FIRST_TIME_FIELD)
                            .limit(4)
                            .mapToLong(Long::parseLong)
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }
}
