package io.helicon.bench.events;

import io.helicon.bench.Figures;
import java.util.List;

/**
 * What idle connections cost a server.
 *
 * @param before the server without them
 * @param after the server with them
 * @param failures connections that were refused or ended, and events that nobody published
 * @param judged whether the aims are this server's
 */
record IdleRow(String server, int connections, Footprint before, Footprint after, long failures, boolean judged) {
    static final List<String> HEADINGS =
            List.of("server", "connections", "resident KB each", "heap KB each", "aim", "reached", "other");
    private static final double RESIDENT_AIM = 20;
    private static final double HEAP_AIM = 12;

    double resident() {
        return (after.resident() - before.resident()) / connections;
    }

    /** Not a number where the server has no heap to look into. */
    double heap() {
        return (after.heap() - before.heap()) / connections;
    }

    boolean isJudged() {
        return judged;
    }

    boolean isReached() {
        // A native executable does not tell its heap: it is judged by what is resident alone.
        boolean small = Double.isNaN(heap()) || heap() <= HEAP_AIM;
        return judged && failures == 0 && small && resident() <= RESIDENT_AIM;
    }

    List<String> cells() {
        return List.of(
                server,
                Integer.toString(connections),
                Figures.known("%.1f", resident()),
                Figures.known("%.1f", heap()),
                judged ? "<= 20 resident, <= 12 heap" : Figures.NOTHING,
                judged ? isReached() ? "yes" : "NO" : Figures.NOTHING,
                Figures.failures(failures));
    }
}
