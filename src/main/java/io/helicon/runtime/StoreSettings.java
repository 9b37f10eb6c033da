package io.helicon.runtime;

import static io.helicon.runtime.Setting.row;
import static io.helicon.runtime.SettingType.COUNT;
import static io.helicon.runtime.SettingType.DURATION;
import static io.helicon.runtime.SettingType.IDENTIFIER;
import static io.helicon.runtime.SettingType.POSTGRES;
import static io.helicon.runtime.SettingType.REDIS;
import static io.helicon.runtime.SettingType.upFrom;

import java.util.List;

/** Where the databases are, and how much is asked of them. */
final class StoreSettings {
    static final List<Setting> ALL = List.of(
            row("postgres.address", "embedded", POSTGRES, "postgres://…, or embedded")
                    .also("MNEMOSYNED_POSTGRES_ADDRESS"),
            row("postgres.table", "session", IDENTIFIER, "its table")
                    .readAs("session.table")
                    .also("MNEMOSYNED_POSTGRES_TABLE"),
            row("postgres.schema", "mnemosyne", IDENTIFIER, "its schema")
                    .readAs("session.schema")
                    .also("MNEMOSYNED_POSTGRES_SCHEMA"),
            row("postgres.timeout", "5s", DURATION, "longest wait for a connection or a statement"),
            row("postgres.pool", "16", upFrom(1), "connections of this node"),
            row("postgres.queue", "10000", COUNT, "statements that may wait for a connection"),
            row("redis.address", "embedded", REDIS, "redis://…, rediss://…, host:port,… (cluster), or embedded"),
            row("redis.timeout", "2s", DURATION, "longest wait for an answer"));

    private StoreSettings() {}
}
