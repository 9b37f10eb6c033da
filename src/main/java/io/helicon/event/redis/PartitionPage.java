package io.helicon.event.redis;

import io.helicon.event.LostRange;
import io.helicon.event.Position;
import io.helicon.event.RecordedEvent;
import java.util.List;

/** What one partition has to say to one question: its part of a {@link io.helicon.event.HistoryPage}. */
record PartitionPage(List<LostRange> lost, List<RecordedEvent> events, Position reached, boolean last) {
    PartitionPage {
        lost = List.copyOf(lost);
        events = List.copyOf(events);
    }
}
