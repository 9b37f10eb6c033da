package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.TEXT;
import static io.helicon.runtime.SettingType.atLeast;
import static io.helicon.runtime.SettingType.between;
import static io.helicon.runtime.SettingType.oneOf;

import java.time.Duration;
import java.util.List;

/** Plasma's figures, for those who do not scrape: which edge writes them, how often, where to. */
final class MetricsSettings {
    /** Date, time, microseconds, long file, short file, UTC. */
    private static final int ALL_FLAGS = 63;

    private static final SettingType INTERVAL = atLeast(Duration.ofMillis(100));

    static final List<Setting> ALL = List.of(
            row("metrics.type", "off", oneOf("off", "log", "syslog"), "how figures are written")
                    .also("PLASMA_METRICS_TYPE"),
            row("metrics.interval", "10s", INTERVAL, "how often they are taken").also("PLASMA_METRICS_INTERVAL"),
            row("metrics.log.out", "stdout", OutputText.TYPE, "stdout, stderr, or a file")
                    .also("PLASMA_METRICS_LOG_OUT"),
            row("metrics.log.prefix", "metrics", TEXT, "what a line begins with")
                    .also("PLASMA_METRICS_LOG_PREFIX"),
            row(
                            "metrics.log.flag",
                            "4",
                            between(0, ALL_FLAGS),
                            "sum of: 1 date, 2 time, 4 microseconds, 8 long and 16 short file name, 32 UTC")
                    .also("PLASMA_METRICS_LOG_FLAG"),
            row("metrics.log.interval", "1m", INTERVAL, "how often a line is written")
                    .also("PLASMA_METRICS_LOG_INTERVAL"),
            row("metrics.syslog.tag", "plasma", SyslogText.TAG, "the sender's name")
                    .also("PLASMA_METRICS_SYSLOG_TAG"),
            row("metrics.syslog.interval", "1m", INTERVAL, "how often a packet is sent")
                    .also("PLASMA_METRICS_SYSLOG_INTERVAL"),
            row("metrics.syslog.severity", "0", SyslogText.SEVERITY, "0 to 7, or emerg to debug")
                    .also("PLASMA_METRICS_SYSLOG_SEVERITY"),
            row(
                            "metrics.syslog.facility",
                            "0",
                            SyslogText.FACILITY,
                            "by name, such as local0, or number; a multiple of 8 is Go's: 8 is user")
                    .also("PLASMA_METRICS_SYSLOG_FACILITY"),
            row("metrics.syslog.network", "udp", oneOf("udp", "tcp"), "how packets travel")
                    .also("PLASMA_METRICS_SYSLOG_NETWORK", "PLASMA_METRICS_SYSLOG_NETWORDK"),
            row("metrics.syslog.addr", "localhost:514", SyslogText.ADDRESS, "where to")
                    .also("PLASMA_METRICS_SYSLOG_ADDR"));

    private MetricsSettings() {}
}
