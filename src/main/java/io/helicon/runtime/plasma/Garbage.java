package io.helicon.runtime.plasma;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What garbage collectors had done when somebody looked.
 *
 * @param collectors by name
 * @param last when a collection ended last; the epoch when there was none
 */
record Garbage(Instant seen, Map<String, Work> collectors, Instant last) {
    /** As many as Go remembers. */
    private static final int MOST_PAUSES = 256;

    private static final double NANOS = 1e9;

    Garbage {
        collectors = Map.copyOf(collectors);
    }

    /** What one collector has done since the start. */
    record Work(long collections, long millis) {
        static final Work NONE = new Work(0, 0);

        Work since(Work before) {
            return new Work(collections - before.collections, millis - before.millis);
        }

        /** How long each took is told by no collector everywhere: the mean stands for each. */
        Stream<Double> pauses() {
            return Collections.nCopies((int) Math.min(collections, MOST_PAUSES), (double) millis / collections)
                    .stream();
        }
    }

    static Garbage none() {
        return new Garbage(Instant.EPOCH, Map.of(), Instant.EPOCH);
    }

    /** @param before the look before this one: where no collector tells its end, it ended at the first look that saw it */
    static Garbage now(Garbage before, Instant now) {
        Map<String, Work> collectors = new HashMap<>();
        Instant last = before.last;
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            Work work = new Work(Math.max(0, bean.getCollectionCount()), Math.max(0, bean.getCollectionTime()));
            collectors.put(bean.getName(), work);
            if (work.collections > before.of(bean.getName()).collections) {
                Instant end = end(bean, now);
                last = end.isAfter(last) ? end : last;
            }
        }
        return new Garbage(now, collectors, last);
    }

    private static Instant end(GarbageCollectorMXBean bean, Instant now) {
        if (bean instanceof com.sun.management.GarbageCollectorMXBean exact && exact.getLastGcInfo() != null) {
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            return Instant.ofEpochMilli(start + exact.getLastGcInfo().getEndTime());
        }
        return now;
    }

    private Work of(String collector) {
        return collectors.getOrDefault(collector, Work.NONE);
    }

    /** @return this look's figures; rates and pauses are of the time since the one before, if there was one */
    Map<String, Object> figures(Garbage before) {
        List<Work> done = before.collectors.isEmpty() ? List.of() : since(before);
        double seconds = Duration.between(before.seen, seen).toNanos() / NANOS;
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("gc_last", last.getEpochSecond() * (long) NANOS + last.getNano());
        figures.put(
                "gc_num",
                collectors.values().stream().mapToLong(Work::collections).sum());
        figures.put(
                "gc_per_second", rate(done.stream().mapToLong(Work::collections).sum(), seconds));
        figures.put(
                "gc_pause_per_second",
                rate(done.stream().mapToLong(Work::millis).sum(), seconds));
        figures.put(
                "gc_pause",
                done.stream().flatMap(Work::pauses).limit(MOST_PAUSES).toList());
        return figures;
    }

    private List<Work> since(Garbage before) {
        return collectors.keySet().stream()
                .sorted()
                .map(name -> of(name).since(before.of(name)))
                .toList();
    }

    private static double rate(long amount, double seconds) {
        return seconds > 0 ? amount / seconds : 0;
    }
}
