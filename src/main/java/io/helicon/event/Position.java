package io.helicon.event;

import java.util.Comparator;

/**
 * Where a recorded event stands in its partition of the history.
 *
 * <p>Positions of one partition and epoch are strictly ascending in the order in which everybody hears of them. The
 * epoch is the name of one life of a history: a number alone would lie after the history was lost.
 *
 * @param partition from 0; all events of one root are in the same
 * @param epoch letters and digits, made anew when a history begins from nothing
 * @param millis when it was recorded by the clock of the history's server, in ms since 1970, never descending
 * @param number tells those of one millisecond apart
 */
public record Position(int partition, String epoch, long millis, long number) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::millis).thenComparingLong(Position::number);

    /** @return the place before everything in the same epoch */
    public Position beginning() {
        return new Position(partition, epoch, 0, 0);
    }

    public boolean isInEpochOf(Position other) {
        return partition == other.partition && epoch.equals(other.epoch);
    }

    /** Of two positions of one partition and epoch. */
    public boolean isAfter(Position other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
