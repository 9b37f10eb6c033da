package io.helicon.session;

import java.time.Duration;

/** Several nodes in one process, over one store in memory, in a time of their own. */
final class Cluster {
    private final ManualTime time = new ManualTime();
    private final SessionConfig config;
    private final InMemorySessions sessions;
    private final InMemoryLeases leases = new InMemoryLeases(time);
    private final InMemoryInvalidations channel = new InMemoryInvalidations(time);

    Cluster() {
        this(SessionSettings.defaults());
    }

    Cluster(SessionConfig config) {
        this.config = config;
        this.sessions = new InMemorySessions(time, config.ttl());
    }

    /** @return a node that listens, and has not asked for a lease yet */
    ClusterNode join() {
        ClusterNode node = new ClusterNode(this);
        node.coherence().listen();
        return node;
    }

    /** @return a node that serves from memory, and renews its lease and writes its slides by itself */
    ClusterNode running() {
        ClusterNode node = join();
        node.beat();
        pass(config.cacheLease().multipliedBy(2));
        return node;
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    ManualTime time() {
        return time;
    }

    SessionConfig config() {
        return config;
    }

    InMemorySessions sessions() {
        return sessions;
    }

    InMemoryLeases leases() {
        return leases;
    }

    InMemoryInvalidations channel() {
        return channel;
    }
}
