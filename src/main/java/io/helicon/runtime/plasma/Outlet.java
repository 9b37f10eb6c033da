package io.helicon.runtime.plasma;

import io.smallrye.mutiny.Uni;

/** Where figures go. */
interface Outlet {
    /** Takes one text, on a thread that may wait for the disk; fails when it could not be written. */
    Uni<Void> write(String text);
}
