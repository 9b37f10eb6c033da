package io.helicon.bench.events;

import java.nio.ByteBuffer;

/** Takes the bytes of a body piece by piece, cut anywhere. */
@FunctionalInterface
interface Body {
    void scan(ByteBuffer bytes, int from, int until);
}
