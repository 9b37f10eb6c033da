package io.helicon.bench;

import java.util.Optional;

/** One line to be measured: a call over one wire, and what it should reach. */
public record Row(String name, String wire, int connections, Call call, Optional<Aim> aim) {
    public static Row of(String name, String wire, int connections, Call call) {
        return new Row(name, wire, connections, call, Optional.empty());
    }

    public Row aimingAt(Optional<Aim> wanted) {
        return new Row(name, wire, connections, call, wanted);
    }
}
