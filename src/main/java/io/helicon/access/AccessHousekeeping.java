package io.helicon.access;

import io.helicon.live.Recurring;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.util.List;

/** What the access room does by itself while the server runs: its first start, and hearing of others' grants. */
@Singleton
public class AccessHousekeeping {
    private final FirstStart first;
    private final AccessService access;
    private final AccessConfig config;
    private volatile List<Cancellable> running = List.of();

    AccessHousekeeping(FirstStart first, AccessService access, AccessConfig config) {
        this.first = first;
        this.access = access;
        this.config = config;
    }

    /** Starts; call it when the store is ready, once. */
    public void start() {
        running = List.of(
                new Recurring("making the first users", first::begin).every(GrantCache.atMost(config.interval())),
                new Recurring("hearing of grants", access::hear).every(GrantCache.atMost(config.interval())));
    }

    public void stop() {
        running.forEach(Cancellable::cancel);
    }
}
