package io.helicon.access.postgres;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.SessionConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Runs statements: each prepared, answered within the timeout, and its failure told in our words. */
@Singleton
final class Statements {
    /** SQLSTATE classes of mistakes of ours; everything else is a server that is not at our service now … */
    private static final Set<String> OURS = Set.of("21", "22", "23", "42");
    /** … as is one that has not been migrated yet: no such table. */
    private static final String NO_TABLE = "42P01";

    private final Pool pool;
    private final Duration timeout;

    Statements(Pool pool, SessionConfig config) {
        this.pool = pool;
        this.timeout = config.queryTimeout();
    }

    Uni<RowSet<Row>> run(String sql, Tuple arguments) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(sql).execute(arguments))
                .ifNoItem()
                .after(timeout)
                .failWith(() -> unavailable(null))
                .onFailure(Statements::isAway)
                .transform(Statements::unavailable);
    }

    static <T> List<T> all(RowSet<Row> rows, Function<Row, T> word) {
        return StreamSupport.stream(rows.spliterator(), false).map(word).toList();
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof PgException exception) {
            String state = String.valueOf(exception.getSqlState());
            return state.equals(NO_TABLE) || !OURS.contains(state.substring(0, 2));
        }
        boolean defect = failure instanceof RuntimeException
                && failure.getClass().getPackageName().startsWith("java.");
        return !defect && !(failure instanceof Problem);
    }

    private static Problem unavailable(@Nullable Throwable cause) {
        return new Problem(ProblemKind.UNAVAILABLE, "the store of users and grants is not reachable", cause);
    }
}
