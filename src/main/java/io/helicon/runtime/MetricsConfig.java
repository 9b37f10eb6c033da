package io.helicon.runtime;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code helicon.metrics}: Plasma's figures, written for those who do not scrape. */
public interface MetricsConfig {
    /** {@code off}, {@code log} or {@code syslog}. */
    @WithDefault("off")
    String type();

    /** How often the figures are taken. Default 10 seconds. */
    @WithDefault("PT10S")
    Duration interval();

    /** As lines. */
    Log log();

    /** As packets. */
    Syslog syslog();

    /** {@code helicon.metrics.log}. */
    interface Log {
        /** {@code stdout}, {@code stderr}, or a file. */
        @WithDefault("stdout")
        String out();

        /** What a line begins with; may be empty. */
        Optional<String> prefix();

        /** The bits of Go's package log. Default 4, microseconds. */
        @WithDefault("4")
        int flag();

        /** How often a line is written. Default 1 minute. */
        @WithDefault("PT1M")
        Duration interval();
    }

    /** {@code helicon.metrics.syslog}. */
    interface Syslog {
        /** The sender's name. */
        @WithDefault("plasma")
        String tag();

        /** How often a packet is sent. Default 1 minute. */
        @WithDefault("PT1M")
        Duration interval();

        /** 0 (emergency) to 7 (debug). */
        @WithDefault("0")
        int severity();

        /** The facility's number times 8. */
        @WithDefault("0")
        int facility();

        /** {@code udp} or {@code tcp}. */
        @WithDefault("udp")
        String network();

        /** host:port. */
        @WithDefault("localhost:514")
        String addr();
    }
}
