package io.helicon.event;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;

/**
 * The port to the history of events: bounded by count and age for each root, and the same for every node.
 *
 * <p>Failures: {@link io.helicon.problem.ProblemKind#UNAVAILABLE} when it does not answer in time; whether an append
 * that failed so was done is not known.
 */
public interface EventLog {
    /**
     * Records events and announces them to every {@link EventSource}, each in one atomic step, so that everybody hears
     * of them in the order of their positions. Events of one call keep their order.
     *
     * @return their positions, in the order of the events
     */
    Uni<List<Position>> append(List<Event> events);

    /** @return the last position of every partition, after which new ones will come; one for each, also when it is empty */
    Uni<Cursor> tip();

    /**
     * Reads what was recorded after one place up to and with another.
     *
     * <p>What is gone because of the history's bounds, or because the history was lost as a whole (another epoch), is
     * told as lost, never left out in silence. It may be told too much, not too little: a root that was quiet for longer
     * than its age counts as lost up to there, and a partition that {@code after} does not know from its beginning on.
     *
     * @param roots of whose events
     * @param until every partition's place; events after it are left for another time
     * @param limit most events in a page, about
     */
    Uni<HistoryPage> read(Set<String> roots, Cursor after, Cursor until, int limit);
}
