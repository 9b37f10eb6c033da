package io.helicon.runtime.plasma;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Takes Plasma's figures of this process, under Plasma's names and in its order; 0 is what a JVM does not count.
 *
 * <p>Not for several threads at once.
 */
final class Figures {
    private static final long NOT_COUNTED = 0;

    private final LongSupplier connections;
    private final MeterRegistry registry;
    private final InstantSource clock;
    private Garbage looked = Garbage.none();

    Figures(LongSupplier connections, MeterRegistry registry, InstantSource clock) {
        this.connections = connections;
        this.registry = registry;
        this.clock = clock;
    }

    /** @return all of them, each a number, a text, or a list of numbers */
    Map<String, Object> take() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        MemoryUsage heap = memory.getHeapMemoryUsage();
        Garbage before = looked;
        looked = Garbage.now(before, clock.instant());
        Map<String, Object> figures = new LinkedHashMap<>();
        machine(figures);
        memory(
                figures,
                heap,
                heap.getCommitted() + memory.getNonHeapMemoryUsage().getCommitted());
        heap(figures, heap);
        figures.put("gc_next", heap.getCommitted());
        figures.putAll(looked.figures(before));
        figures.put("connections", connections.getAsLong());
        return figures;
    }

    private static void machine(Map<String, Object> figures) {
        int processors = Runtime.getRuntime().availableProcessors();
        figures.put("go_version", "java" + Runtime.version());
        figures.put("go_os", system(System.getProperty("os.name", "")));
        figures.put("go_arch", processor(System.getProperty("os.arch", "")));
        figures.put("cpu_num", processors);
        figures.put("goroutine_num", ManagementFactory.getThreadMXBean().getThreadCount());
        figures.put("gomaxprocs", processors);
        figures.put("cgo_call_num", NOT_COUNTED);
    }

    private void memory(Map<String, Object> figures, MemoryUsage heap, long whole) {
        figures.put("memory_alloc", heap.getUsed());
        figures.put("memory_total_alloc", allocated());
        figures.put("memory_sys", whole);
        figures.put("memory_lookups", NOT_COUNTED);
        figures.put("memory_mallocs", NOT_COUNTED);
        figures.put("memory_frees", NOT_COUNTED);
        figures.put("memory_stack", NOT_COUNTED);
    }

    private static void heap(Map<String, Object> figures, MemoryUsage heap) {
        figures.put("heap_alloc", heap.getUsed());
        figures.put("heap_sys", heap.getCommitted());
        figures.put("heap_idle", heap.getCommitted() - heap.getUsed());
        figures.put("heap_inuse", heap.getUsed());
        figures.put("heap_released", NOT_COUNTED);
        figures.put("heap_objects", NOT_COUNTED);
    }

    private long allocated() {
        Optional<Counter> counter =
                Optional.ofNullable(registry.find("jvm.gc.memory.allocated").counter());
        return counter.map(Counter::count).map(Double::longValue).orElse(NOT_COUNTED);
    }

    /** @return as Go names it */
    private static String system(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.startsWith("mac") ? "darwin" : plain.split(" ", -1)[0];
    }

    private static String processor(String name) {
        return switch (name) {
            case "aarch64" -> "arm64";
            case "x86_64" -> "amd64";
            default -> name;
        };
    }
}
