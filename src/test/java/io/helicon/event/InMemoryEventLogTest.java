package io.helicon.event;

import java.time.Duration;

class InMemoryEventLogTest implements EventLogContract {
    private final InMemoryEventLog.Store store = new InMemoryEventLog.Store();

    @Override
    public EventLog open(EventSettings settings) {
        return new InMemoryEventLog(settings.config(), store);
    }

    @Override
    public void lose() {
        store.lose();
    }

    @Override
    public void pass(Duration time) {
        store.pass(time);
    }
}
