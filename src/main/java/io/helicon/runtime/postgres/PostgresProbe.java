package io.helicon.runtime.postgres;

import io.helicon.runtime.Probe;
import io.helicon.runtime.ProbeResult;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;

/** Does Postgres answer, and has it the shape that this build needs? */
@Singleton
class PostgresProbe implements Probe {
    private final Pool pool;
    private final Migration migration;

    PostgresProbe(Pool pool, Migration migration) {
        this.pool = pool;
        this.migration = migration;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public Uni<ProbeResult> check() {
        return pool.query("SELECT 1").execute().map(rows -> migration.state());
    }
}
