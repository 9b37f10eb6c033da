package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.COUNT;
import static io.helicon.runtime.SettingType.PATH;
import static io.helicon.runtime.SettingType.atLeast;
import static io.helicon.runtime.SettingType.between;
import static io.helicon.runtime.SettingType.upFrom;

import java.time.Duration;
import java.util.List;

/** What the namespace room reads. */
final class NamespaceSettings {
    /** A deeper one would be too deep for what reads JSON. */
    private static final int DEEPEST = 500;

    private static final SettingType INTERVAL = atLeast(Duration.ofMillis(10));

    static final List<Setting> ALL = List.of(
            namespaces(
                    "key.prefix",
                    "helicon:ns:",
                    NamespaceText.PREFIX,
                    "what sessions' Redis keys begin with; none: Sessionator's own"),
            namespaces(
                    "ttl", "", NamespaceText.LIFETIMES, "how long documents live that say nothing: pattern=duration,…"),
            namespaces("max.size", "1048576", upFrom(2), "longest document, in bytes"),
            namespaces("max.depth", "64", between(1, DEEPEST), "how deep a document may be nested"),
            namespaces("max.namespaces", "1000", upFrom(1), "namespaces that one session may have"),
            namespaces("max.batch", "100", upFrom(1), "sessions that one batch may read"),
            namespaces("retries", "16", COUNT, "how often a change is tried anew when others wrote meanwhile"),
            row("schemas.directory", "schemas", PATH, "directory of schema files, which need not be there")
                    .readAs("namespace.schema-directory"),
            row("schemas.interval", "500ms", INTERVAL, "how often schemas are looked at for changes")
                    .readAs("namespace.schema-interval"),
            row("schemas.max.size", "262144", upFrom(2), "longest text of a schema, in bytes")
                    .readAs("namespace.max-schema-size"));

    private NamespaceSettings() {}

    /** A row whose property is its name, with dashes for dots. */
    private static Setting namespaces(String name, String fallback, SettingType type, String meaning) {
        return row("namespaces." + name, fallback, type, meaning).readAs("namespace." + name.replace('.', '-'));
    }
}
