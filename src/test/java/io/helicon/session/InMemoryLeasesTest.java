package io.helicon.session;

import java.time.Duration;

class InMemoryLeasesTest implements LeasesContract {
    private final ManualTime time = new ManualTime();
    private final Leases leases = new InMemoryLeases(time);

    @Override
    public Leases leases() {
        return leases;
    }

    @Override
    public void pass(Duration duration) {
        time.advance(duration);
    }
}
