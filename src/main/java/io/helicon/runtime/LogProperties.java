package io.helicon.runtime;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the operator said about logs, as the framework's logging wants to hear it; all of it is read at the start. */
final class LogProperties {
    private static final String ACCESS = "io.quarkus.http.access-log";

    /** Who, what, how it ended, bytes, milliseconds. The path stands without its query, and no header does. */
    private static final String ACCESS_LINE = "%h \"%m %R %H\" %s %b %D";

    /** As Cloud Logging reads them from stdout. */
    private static final String GOOGLE_KEYS = "timestamp=time,level=severity";

    /** Lines that may wait for the disk; more are dropped, for a request is worth more than its line. */
    private static final String ACCESS_QUEUE = "8192";

    private final SettingValues settings;
    private final Map<String, String> properties = new TreeMap<>();

    private LogProperties(SettingValues settings) {
        this.settings = settings;
    }

    static Map<String, String> of(SettingValues settings) {
        LogProperties all = new LogProperties(settings);
        all.format("quarkus.log.console");
        all.format("quarkus.log.file");
        all.levels();
        all.output();
        settings.get("access.log.out").ifPresent(all::access);
        return all.properties;
    }

    private void format(String handler) {
        String environment = settings.require("log.environment");
        properties.put(handler + ".json.enabled", Boolean.toString(!environment.equals("development")));
        if (environment.equals("stackdriver")) {
            properties.put(handler + ".json.key-overrides", GOOGLE_KEYS);
            properties.put(handler + ".filter", GoogleLines.NAME);
        }
    }

    private void levels() {
        String level = level(settings.require("log.level"));
        // The libraries' debug output buries ours: only our own is worth it.
        properties.put("quarkus.log.level", level.equals("DEBUG") ? "INFO" : level);
        properties.put("quarkus.log.category.\"io.helicon\".level", level);
        if (settings.isOn("grpc.debug")) {
            properties.put("quarkus.log.category.\"io.grpc\".level", "DEBUG");
            properties.put("quarkus.log.category.\"io.quarkus.grpc\".level", "DEBUG");
            properties.put("quarkus.log.category.\"io.vertx.grpc\".level", "DEBUG");
        }
    }

    private static String level(String name) {
        return switch (name) {
            case "dpanic", "panic", "fatal" -> "FATAL";
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    private void output() {
        String out = settings.require("log.out");
        if (OutputText.isFile(out)) {
            properties.put("quarkus.log.console.enabled", "false");
            file("quarkus.log.file", out);
        } else {
            properties.put("quarkus.log.console.stderr", Boolean.toString(out.equals(OutputText.STDERR)));
        }
    }

    /** A handler of its own, so that requests and errors do not mix unless the operator gives both one place. */
    private void access(String out) {
        properties.put("quarkus.http.access-log.enabled", "true");
        properties.put("quarkus.http.access-log.pattern", ACCESS_LINE);
        properties.put("quarkus.http.record-request-start-time", "true");
        String category = "quarkus.log.category.\"" + ACCESS + "\".";
        properties.put(category + "level", level(settings.require("access.log.level")));
        properties.put(category + "handlers", "access");
        properties.put(category + "use-parent-handlers", "false");
        if (OutputText.isFile(out)) {
            file("quarkus.log.handler.file.\"access\"", out);
            waiting("quarkus.log.handler.file.\"access\".async");
        } else {
            String console = "quarkus.log.handler.console.\"access\"";
            properties.put(console + ".enabled", "true");
            properties.put(console + ".stderr", Boolean.toString(out.equals(OutputText.STDERR)));
            waiting(console + ".async");
        }
    }

    /** Appended to, as Plasma does; bounded by the framework's rotation. */
    private void file(String handler, String path) {
        properties.put(handler + ".enabled", "true");
        properties.put(handler + ".path", path);
        properties.put(handler + ".rotation.rotate-on-boot", "false");
    }

    private void waiting(String queue) {
        properties.put(queue + ".enabled", "true");
        properties.put(queue + ".queue-length", ACCESS_QUEUE);
        properties.put(queue + ".overflow", "discard");
    }
}
