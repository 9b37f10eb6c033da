package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.BOOLEAN;
import static io.helicon.runtime.SettingType.COUNT;
import static io.helicon.runtime.SettingType.DURATION;
import static io.helicon.runtime.SettingType.KEY;
import static io.helicon.runtime.SettingType.atLeast;

import java.time.Duration;
import java.util.List;

/** What the session room reads. */
final class SessionSettings {
    /** Of what is done again and again. */
    private static final SettingType INTERVAL = atLeast(Duration.ofMillis(10));

    static final List<Setting> ALL = List.of(
            row("ttl", "24m", DURATION, "a session's life after its last use")
                    .readAs("session.ttl")
                    .also("MNEMOSYNED_TTL"),
            row("ttc", "1m", INTERVAL, "how often expired sessions are cleared")
                    .readAs("session.ttc")
                    .also("MNEMOSYNED_TTC"),
            row("refresh.grace", "30s", DURATION, "how long a used refresh token may repeat")
                    .readAs("session.refresh-grace"),
            row(
                            "storage",
                            "postgres",
                            SettingType.choice("postgres", "redis"),
                            "where sessions live: postgres (redis is not there yet)")
                    .readAs("session.storage")
                    .also("MNEMOSYNED_STORAGE"),
            row("session.seal.key", "", KEY, "base64 of 16 or 32 bytes that seal stored tokens")
                    .readAs("session.seal-key"),
            row("session.supplied.tokens", "true", BOOLEAN, "callers may choose tokens")
                    .readAs("session.supplied-tokens"),
            row("session.cache.size", "100000", COUNT, "sessions kept in memory; 0 is off")
                    .readAs("session.cache-size"),
            row("session.cache.lease", "2s", INTERVAL, "how long a cached session is trusted")
                    .readAs("session.cache-lease"),
            row("session.slide.interval", "500ms", INTERVAL, "how often slides are written")
                    .readAs("session.slide-interval"));

    private SessionSettings() {}
}
