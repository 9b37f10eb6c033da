package io.helicon.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The settings of the session room. */
@ConfigMapping(prefix = "helicon.session")
public interface SessionConfig {
    /** How long a session lives after it was last read. Duration, default 24 minutes. */
    @WithDefault("PT24M")
    Duration ttl();

    /** How often expired sessions are swept away. Duration, default 1 minute. */
    @WithDefault("PT1M")
    Duration ttc();

    /** For how long a traded refresh token still gives its successor. Duration, default 30 seconds. */
    @WithDefault("PT30S")
    Duration refreshGrace();

    /** Where sessions are kept: {@code postgres}. */
    @WithDefault("postgres")
    String storage();

    /** Base64 of the AES key (16 or 32 bytes) that seals tokens at rest; without it they are stored plain. */
    Optional<String> sealKey();

    /** Whether callers may choose access tokens themselves, as the Mnemosyne contract allows. Default true. */
    @WithDefault("true")
    boolean suppliedTokens();

    /** How many sessions a node keeps in memory; 0 turns the cache off. Default 100,000. */
    @WithDefault("100000")
    int cacheSize();

    /** How long a node may serve from memory after its last renewal. Duration, default 2 seconds. */
    @WithDefault("PT2S")
    Duration cacheLease();

    /** How often collected slides are written. Duration, default 500 ms, at most 1 second behind. */
    @WithDefault("PT0.5S")
    Duration slideInterval();

    /** How long one query may take before its caller is answered UNAVAILABLE. Duration, default 5 seconds. */
    @WithDefault("PT5S")
    Duration queryTimeout();

    /** The Postgres table of sessions; its companions are named after it. Default {@code session}. */
    @WithDefault("session")
    String table();

    /** The Postgres schema of that table. Default {@code mnemosyne}. */
    @WithDefault("mnemosyne")
    String schema();
}
