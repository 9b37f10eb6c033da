package io.helicon.wire;

import java.util.Optional;

/** The doors of a server that does not stop by itself, for tests of those who stand in them. */
public final class OpenDoors {
    private OpenDoors() {}

    public static Doors make() {
        return new Doors(Optional.empty(), Optional.empty());
    }
}
