package io.helicon.runtime;

import static io.helicon.runtime.SettingType.BOOLEAN;
import static io.helicon.runtime.SettingType.COUNT;
import static io.helicon.runtime.SettingType.DURATION;
import static io.helicon.runtime.SettingType.HOST;
import static io.helicon.runtime.SettingType.HOSTS;
import static io.helicon.runtime.SettingType.IDENTIFIER;
import static io.helicon.runtime.SettingType.KEY;
import static io.helicon.runtime.SettingType.PATH;
import static io.helicon.runtime.SettingType.PORT;
import static io.helicon.runtime.SettingType.POSTGRES;
import static io.helicon.runtime.SettingType.REDIS;
import static io.helicon.runtime.SettingType.TEXT;

import java.util.List;
import java.util.Optional;

/**
 * The table of everything an operator can set.
 *
 * <p>A row that is read by a room names that room's property; all others are {@code helicon.} and the flag. Columns:
 * flag, property, further environment variables, default, type, meaning.
 */
public final class Settings {
    static final List<Setting> ALL = List.of(
            row("config", "", PATH, "settings file, YAML or properties; ./helicon.yaml or .properties when there"),
            row("host", "127.0.0.1", HOST, "address to listen on", "MNEMOSYNED_HOST", "HTTP_HOST"),
            row(
                    "port",
                    "8080",
                    PORT,
                    "port for gRPC and REST; the next one is for operators",
                    "MNEMOSYNED_PORT",
                    "PLASMA_PORT",
                    "HTTP_PORT"),
            row("grpc.debug", "false", BOOLEAN, "verbose gRPC logging", "MNEMOSYNED_GRPC_DEBUG"),
            row("cluster.listen", "", HOSTS, "this node's advertised host:port", "MNEMOSYNED_CLUSTER_LISTEN"),
            row("cluster.seeds", "", HOSTS, "its peers, shown and probed in /healthr", "MNEMOSYNED_CLUSTER_SEEDS"),
            // Sessions.
            room("ttl", "session.ttl", "24m", DURATION, "a session's life after its last use", "MNEMOSYNED_TTL"),
            room("ttc", "session.ttc", "1m", DURATION, "how often expired sessions are cleared", "MNEMOSYNED_TTC"),
            room("refresh.grace", "session.refresh-grace", "30s", DURATION, "how long a used refresh token may repeat"),
            room(
                    "storage",
                    "session.storage",
                    "postgres",
                    SettingType.choice("postgres", "redis"),
                    "where sessions live: postgres (redis is not there yet)",
                    "MNEMOSYNED_STORAGE"),
            room("session.seal.key", "session.seal-key", "", KEY, "base64 of 16 or 32 bytes that seal stored tokens"),
            room("session.supplied.tokens", "session.supplied-tokens", "true", BOOLEAN, "callers may choose tokens"),
            room("session.cache.size", "session.cache-size", "100000", COUNT, "sessions kept in memory; 0 is off"),
            room("session.cache.lease", "session.cache-lease", "2s", DURATION, "how long a cached session is trusted"),
            room("session.slide.interval", "session.slide-interval", "500ms", DURATION, "how often slides are written"),
            room("events.channel", "event.channel", "helicon:events", TEXT, "Redis channel of the events"),
            // Logging.
            row(
                    "log.environment",
                    "production",
                    SettingType.oneOf("production", "development", "stackdriver"),
                    "JSON, coloured text, or JSON as Google's cloud reads it",
                    "MNEMOSYNED_LOG_ENVIRONMENT"),
            row(
                    "log.level",
                    "info",
                    SettingType.oneOf("debug", "info", "warn", "error", "dpanic", "panic", "fatal"),
                    "the least that is logged",
                    "MNEMOSYNED_LOG_LEVEL",
                    "PLASMA_ERROR_LOG_LEVEL"),
            // Postgres.
            row("postgres.address", "embedded", POSTGRES, "postgres://…, or embedded", "MNEMOSYNED_POSTGRES_ADDRESS"),
            room("postgres.table", "session.table", "session", IDENTIFIER, "its table", "MNEMOSYNED_POSTGRES_TABLE"),
            room(
                    "postgres.schema",
                    "session.schema",
                    "mnemosyne",
                    IDENTIFIER,
                    "its schema",
                    "MNEMOSYNED_POSTGRES_SCHEMA"),
            row("postgres.timeout", "5s", DURATION, "longest wait for a connection or a statement"),
            row("postgres.pool", "16", COUNT, "connections of this node"),
            row("postgres.queue", "10000", COUNT, "statements that may wait for a connection"),
            // Redis.
            row("redis.address", "embedded", REDIS, "redis://…, rediss://…, host:port,… (cluster), or embedded"),
            row("redis.timeout", "2s", DURATION, "longest wait for an answer"),
            // TLS.
            row("tls", "false", BOOLEAN, "serve TLS on the port", "MNEMOSYNED_TLS"),
            row("tls.crt", "", PATH, "certificate chain, PEM", "MNEMOSYNED_TLS_CRT", "PLASMA_TLS_CERT_FILE"),
            row("tls.key", "", PATH, "private key, PEM", "MNEMOSYNED_TLS_KEY", "PLASMA_TLS_KEY_FILE"),
            row("tls.reload", "1m", DURATION, "how often renewed files are looked for"),
            // Operation.
            row("tracing.agent.address", "", TEXT, "OTLP endpoint; not traced yet"),
            row("shutdown.delay", "0s", DURATION, "how long a stopping node says not ready before it refuses work"),
            row("shutdown.timeout", "6s", DURATION, "how long a stopping node waits for requests in flight"),
            row("data.directory", "helicon-data", PATH, "data of the embedded servers"),
            row("data.binaries", "", PATH, "their unpacked programs; data.directory/binaries when not given"));

    private Settings() {}

    /** @return the row of a flag */
    public static Optional<Setting> named(String flag) {
        return ALL.stream().filter(setting -> setting.flag().equals(flag)).findFirst();
    }

    private static Setting row(String flag, String fallback, SettingType type, String meaning, String... environment) {
        return new Setting(flag, "helicon." + flag, List.of(environment), fallback, type, meaning);
    }

    private static Setting room(
            String flag, String property, String fallback, SettingType type, String meaning, String... environment) {
        return new Setting(flag, "helicon." + property, List.of(environment), fallback, type, meaning);
    }
}
