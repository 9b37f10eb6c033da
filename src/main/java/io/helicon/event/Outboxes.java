package io.helicon.event;

import io.helicon.live.Bounds;
import io.helicon.live.Loop;
import io.helicon.live.Outbox;
import java.util.function.BinaryOperator;

/** Makes outboxes of one loop. */
record Outboxes(Loop loop, Bounds bounds) {
    Outbox<Notice> make(BinaryOperator<Notice> missing, Runnable whenOver) {
        return new Outbox<>(loop, bounds, missing, whenOver);
    }
}
