package io.helicon.event;

import java.time.Duration;
import java.util.List;

/** Counts what one listening is given, and what it is not. */
record Tally(EventMetrics metrics, String transport) {
    void count(List<Notice> batch) {
        int events = 0;
        long oldest = 0;
        long now = System.nanoTime();
        for (Notice notice : batch) {
            if (notice.isEvent()) {
                events++;
                oldest = Math.max(oldest, now - notice.born());
            } else if (notice.isLoss()) {
                metrics.gap(transport);
            }
        }
        if (events > 0) {
            metrics.delivered(transport, events, Duration.ofNanos(oldest));
        }
    }

    /** @return what stands for two notices, of which the newer is dropped for a reader too slow */
    Notice missing(Notice older, Notice newer) {
        if (newer.isEvent()) {
            metrics.dropped(transport);
        }
        return Notice.missing(older, newer);
    }
}
