package io.helicon.session;

import io.helicon.session.SessionEvent.Step;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told. */
final class RecordingEvents implements SessionEvents {
    private final List<SessionEvent> told = new CopyOnWriteArrayList<>();

    @Override
    public void tell(SessionEvent event) {
        told.add(event);
    }

    List<SessionEvent> told() {
        return told;
    }

    List<Step> steps() {
        return told.stream().map(SessionEvent::step).toList();
    }
}
