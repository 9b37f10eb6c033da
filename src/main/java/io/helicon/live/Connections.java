package io.helicon.live;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.wire.Doors;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Every live connection of this node, by identity.
 *
 * <p>When the server's doors close, all of them are ended, so that their clients go to another node.
 */
@Singleton
public class Connections {
    private final Map<Identity, Set<Connection<?>>> open = new ConcurrentHashMap<>();
    private final LongAdder count = new LongAdder();
    private final Doors doors;

    Connections(Doors doors) {
        this.doors = doors;
        doors.whenClosed(this::endAll);
    }

    /** Registers a connection; one that comes too late for the doors is ended at once. */
    public void add(Connection<?> connection) {
        open.compute(connection.identity(), (identity, those) -> with(those, connection));
        if (!doors.areOpen()) {
            connection.end(goodbye());
        }
    }

    /** Forgets a connection that is over. */
    public void remove(Connection<?> connection) {
        open.computeIfPresent(connection.identity(), (identity, those) -> without(those, connection));
    }

    /** Ends every connection of an identity on this node, and nobody else's. */
    public void end(Identity identity, Problem reason) {
        open.getOrDefault(identity, Set.of()).forEach(connection -> connection.end(reason));
    }

    /** @return who has connections here, the anonymous among them when there are any */
    public Set<Identity> identities() {
        return Set.copyOf(open.keySet());
    }

    /** @return how many are open, cheaply; while some come and go, as many as there were a moment ago */
    public long count() {
        return count.sum();
    }

    private void endAll() {
        identities().forEach(identity -> end(identity, goodbye()));
    }

    private static Problem goodbye() {
        return new Problem(ProblemKind.UNAVAILABLE, "the server is shutting down: reconnect");
    }

    private Set<Connection<?>> with(@Nullable Set<Connection<?>> those, Connection<?> one) {
        Set<Connection<?>> all = those == null ? ConcurrentHashMap.newKeySet() : those;
        if (all.add(one)) {
            count.increment();
        }
        return all;
    }

    private @Nullable Set<Connection<?>> without(Set<Connection<?>> those, Connection<?> one) {
        if (those.remove(one)) {
            count.decrement();
        }
        return those.isEmpty() ? null : those;
    }
}
