package io.helicon.bench.executable;

import java.util.Locale;
import java.util.OptionalDouble;

/** What the editions are compared in, and what the native one should reach. */
enum Quantity {
    READY("ready, files in memory", "ms", 1, 100),
    ANSWER("first session read over REST", "ms", 1),
    READY_FROM_DISK("ready, files on disk", "ms", 1),
    ANSWER_FROM_DISK("first session read, files on disk", "ms", 1),
    RESIDENT_FIRST("resident at its first answer", "MB", 1),
    SHARE_FIRST("  Pss", "MB", 1),
    RESIDENT_IDLE("resident, idle", "MB", 1, 80),
    SHARE_IDLE("  Pss", "MB", 1),
    RESIDENT_AFTER("resident after the load", "MB", 1),
    SHARE_AFTER("  Pss", "MB", 1),
    SIZE("executable, or jars", "MB", 1),
    JAVA("the Java that runs them", "MB", 1),
    IMAGE("container image", "MB", 1, 100),
    GRPC_RATE("Get hot over gRPC", "/s", 0),
    GRPC_P99("  p99", "ms", 2),
    GRPC_CPU("  processor of the server", "us each", 1),
    REST_RATE("Get hot over REST", "/s", 0),
    REST_P99("  p99", "ms", 2),
    REST_CPU("  processor of the server", "us each", 1),
    EVENT_RATE("events delivered over SSE", "/s", 0),
    EVENT_P99("  p99", "ms", 2),
    EVENT_CPU("  processor of the server", "us each", 2);

    /** Of bytes. */
    static final double MEGABYTE = 1_000_000;

    private final String title;
    private final String unit;
    private final int digits;
    private final OptionalDouble limit;

    Quantity(String title, String unit, int digits) {
        this(title, unit, digits, Double.NaN);
    }

    /** @param limit the native edition should stay below it; not a number for none */
    Quantity(String title, String unit, int digits, double limit) {
        this.title = title;
        this.unit = unit;
        this.digits = digits;
        this.limit = Double.isNaN(limit) ? OptionalDouble.empty() : OptionalDouble.of(limit);
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    OptionalDouble limit() {
        return limit;
    }

    String write(double value) {
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }
}
