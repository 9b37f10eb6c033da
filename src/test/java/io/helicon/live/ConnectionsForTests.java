package io.helicon.live;

import io.helicon.wire.Doors;

/** The connections of a server that is not there. */
public final class ConnectionsForTests {
    private ConnectionsForTests() {}

    public static Connections behind(Doors doors) {
        return new Connections(doors);
    }
}
