package io.helicon.session;

import io.helicon.session.SessionEvent.Step;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Removes expired sessions in bounded batches and tells of each; a failed run is counted and the next one tries again. */
@Singleton
class SessionSweeper {
    private static final int BATCH = 1_000;

    private final Sessions sessions;
    private final SessionEvents events;
    private final SessionMetrics metrics;

    SessionSweeper(Sessions sessions, SessionEvents events, SessionMetrics metrics) {
        this.sessions = sessions;
        this.events = events;
        this.metrics = metrics;
    }

    /** @return done when nothing expired is left, or another node is at it; fails as the store does */
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(() -> sessions.sweep(BATCH))
                .whilst(ended -> ended.size() == BATCH)
                .invoke(this::tell)
                .stage(this::counted);
    }

    private Uni<Void> counted(Multi<List<Ended>> batches) {
        return batches.onItem().ignoreAsUni().onFailure().invoke(metrics::cleanupFailed);
    }

    private void tell(List<Ended> expired) {
        expired.forEach(ended -> events.tell(SessionEvent.of(Step.EXPIRED, ended)));
    }
}
