package io.helicon.runtime;

import io.smallrye.mutiny.Uni;

/** Something that a ready node needs; every bean of this type is asked for {@code /healthr}. */
public interface Probe {
    /** @return its key in the answer, such as {@code postgres} */
    String name();

    /** Asked again and again, each time but once at a time; may fail or never answer, {@link Readiness} bounds it. */
    Uni<ProbeResult> check();
}
