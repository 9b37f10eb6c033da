package io.helicon.event;

import java.util.List;

/**
 * A part of the history that was asked for.
 *
 * @param lost what was asked for and is gone, at most one a root; older than all events of that root in the page
 * @param events in order of their positions in each partition
 * @param reached how far the page goes: reading on begins there
 * @param last whether nothing more was there
 */
public record HistoryPage(List<LostRange> lost, List<RecordedEvent> events, Cursor reached, boolean last) {
    public HistoryPage {
        lost = List.copyOf(lost);
        events = List.copyOf(events);
    }
}
