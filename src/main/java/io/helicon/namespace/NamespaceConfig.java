package io.helicon.namespace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of the namespace room. */
@ConfigMapping(prefix = "helicon.namespace")
public interface NamespaceConfig {
    /** What the keys of sessions begin with; empty, it is Sessionator's own place. Default {@code helicon:ns:}. */
    @WithDefault("helicon:ns:")
    Optional<String> keyPrefix();

    /** Longest body of a document, and longest document that a change may make, in bytes of UTF-8. Default 1 MiB. */
    @WithDefault("1048576")
    int maxSize();

    /** How deep the JSON of a document may be nested. Default 64 levels. */
    @WithDefault("64")
    int maxDepth();

    /** How many namespaces one session may have. Default 1,000. */
    @WithDefault("1000")
    int maxNamespaces();

    /** How many sessions one batch may read. Default 100. */
    @WithDefault("100")
    int maxBatch();

    /** How often a change of a part of a document is tried anew when others wrote it meanwhile. Default 16. */
    @WithDefault("16")
    int retries();

    /**
     * For how long documents live that say nothing themselves: {@code <pattern>=<duration>}, the first that fits, a
     * {@code *} in a pattern standing for any characters, the duration as {@link Duration#parse} reads it. Default none.
     */
    Optional<List<String>> ttl();

    /** The directory of schema files, which need not be there. Default {@code schemas}. */
    @WithDefault("schemas")
    String schemaDirectory();

    /** How often schemas are looked at for changes. Duration, default 500 ms. */
    @WithDefault("PT0.5S")
    Duration schemaInterval();

    /** Longest text of a schema, in bytes of UTF-8. Default 256 KiB. */
    @WithDefault("262144")
    int maxSchemaSize();
}
