package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.oneOf;

import java.util.List;

/** What is logged, and where to. */
final class LogSettings {
    private static final SettingType LEVEL = oneOf("debug", "info", "warn", "error", "dpanic", "panic", "fatal");

    static final List<Setting> ALL = List.of(
            row(
                            "log.environment",
                            "production",
                            oneOf("production", "development", "stackdriver"),
                            "JSON, coloured text, or JSON as Google's cloud reads it")
                    .also("MNEMOSYNED_LOG_ENVIRONMENT"),
            row("log.level", "info", LEVEL, "the least that is logged")
                    .also("MNEMOSYNED_LOG_LEVEL", "PLASMA_ERROR_LOG_LEVEL"),
            row("log.out", "stdout", OutputText.TYPE, "stdout, stderr, or a file")
                    .also("PLASMA_ERROR_LOG_OUT"),
            row(
                            "access.log.out",
                            "",
                            OutputText.TYPE,
                            "a line for each request: stdout, stderr, or a file; none when not given")
                    .also("PLASMA_ACCESS_LOG_OUT"),
            row("access.log.level", "info", LEVEL, "requests are of level info: beyond it none is logged")
                    .also("PLASMA_ACCESS_LOG_LEVEL"));

    private LogSettings() {}
}
