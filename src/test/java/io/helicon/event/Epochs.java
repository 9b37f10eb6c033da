package io.helicon.event;

import java.util.Comparator;

/** The order of all positions of a partition, over all lives of the history: of those of {@link InMemoryEventLog}. */
final class Epochs {
    static final Comparator<Position> ORDER = Comparator.<Position>comparingInt(position -> number(position.epoch()))
            .thenComparing(position -> position);

    private Epochs() {}

    private static int number(String epoch) {
        return Integer.parseInt(epoch.replace("epoch", ""));
    }

    /** @return whether a range says of an event that it is lost */
    static boolean covers(LostRange range, RecordedEvent event) {
        Position position = event.position();
        boolean after = range.after()
                .in(position.partition())
                .filter(place -> ORDER.compare(position, place) <= 0)
                .isEmpty();
        boolean until = range.until()
                .in(position.partition())
                .filter(place -> ORDER.compare(position, place) <= 0)
                .isPresent();
        boolean root = range.root().isEmpty()
                || range.root().equals(event.event().type().root());
        return root && after && until;
    }
}
