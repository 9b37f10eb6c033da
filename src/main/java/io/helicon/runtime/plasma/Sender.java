package io.helicon.runtime.plasma;

import io.smallrye.mutiny.Uni;

/** A way to a server, for packets one at a time. */
interface Sender {
    /** Done when the network has it, which over UDP says little. */
    Uni<Void> send(String packet);
}
