package io.helicon.session.postgres;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.Bag;
import io.helicon.session.SessionConfig;
import io.helicon.session.SessionMetrics;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements: each prepared, counted under its name, answered within the timeout, repeated when Postgres chose it
 * as the victim of a deadlock, and its failure told in our words.
 */
@Singleton
final class Statements {
    private static final int DEADLOCK_REPEATS = 3;
    private static final Set<String> VICTIM = Set.of("40P01", "40001");
    private static final String CHECK_VIOLATION = "23514";
    /** SQLSTATE classes of a server that is not at our service now: connection, access, resources, operator, system … */
    private static final Set<String> AWAY_CLASSES = Set.of("08", "28", "3D", "53", "57", "58");
    /** … and of one that has not been migrated yet: no such schema, table, function. */
    private static final Set<String> AWAY = Set.of("3F000", "42P01", "42883", "25006");

    private final Pool pool;
    private final SessionMetrics metrics;
    private final Duration timeout;

    Statements(Pool pool, SessionMetrics metrics, SessionConfig config) {
        this.pool = pool;
        this.metrics = metrics;
        this.timeout = config.queryTimeout();
        metrics.watchConnections(pool::size);
    }

    /** Runs one statement that is a transaction by itself. */
    Uni<RowSet<Row>> run(String name, String sql, Tuple arguments) {
        return observed(name, () -> execute(pool, sql, arguments).plug(this::withinTimeout));
    }

    /** Runs several statements in one transaction, counted as one. */
    <T> Uni<T> transaction(String name, Function<SqlConnection, Uni<T>> work) {
        return observed(name, () -> pool.withTransaction(work).plug(this::withinTimeout));
    }

    static Uni<RowSet<Row>> execute(SqlClient client, String sql, Tuple arguments) {
        return client.preparedQuery(sql).execute(arguments);
    }

    private <T> Uni<T> observed(String name, Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> timed(name, work.get()))
                .onFailure(Statements::wasVictim)
                .retry()
                .atMost(DEADLOCK_REPEATS)
                .onFailure()
                .transform(Statements::told);
    }

    private <T> Uni<T> timed(String name, Uni<T> work) {
        long start = System.nanoTime();
        return work.onItemOrFailure()
                .invoke((item, failure) -> metrics.queried(name, System.nanoTime() - start, failure != null));
    }

    private <T> Uni<T> withinTimeout(Uni<T> work) {
        return work.ifNoItem()
                .after(timeout)
                .failWith(() -> unavailable("no answer within " + timeout.toMillis() + " ms", null));
    }

    private static boolean wasVictim(Throwable failure) {
        return failure instanceof PgException exception && VICTIM.contains(exception.getSqlState());
    }

    private static Throwable told(Throwable failure) {
        if (failure instanceof Problem) {
            return failure;
        }
        Optional<String> state = failure instanceof PgException exception
                ? Optional.ofNullable(exception.getSqlState())
                : Optional.empty();
        return state.map(code -> told(code, failure)).orElseGet(() -> unreachableUnlessDefect(failure));
    }

    /** What the JDK throws unchecked is a mistake of ours, not a sign of a server that is away. */
    private static Throwable unreachableUnlessDefect(Throwable failure) {
        boolean defect = failure instanceof RuntimeException
                && failure.getClass().getPackageName().startsWith("java.");
        return defect ? failure : unavailable("not reachable", failure);
    }

    private static Throwable told(String state, Throwable failure) {
        if (state.equals(CHECK_VIOLATION)) {
            return Bag.tooLarge();
        }
        boolean away = AWAY.contains(state) || AWAY_CLASSES.contains(state.substring(0, 2));
        return away ? unavailable("not ready", failure) : failure;
    }

    private static Problem unavailable(String what, @Nullable Throwable cause) {
        return new Problem(ProblemKind.UNAVAILABLE, "mnemosyned: storage: " + what, cause);
    }
}
