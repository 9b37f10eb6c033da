package io.helicon.namespace.networknt;

import io.helicon.namespace.Judges;

/** Opens this edge for the tests of its room. */
public final class NetworkntForTests {
    private NetworkntForTests() {}

    public static Judges judges() {
        return new NetworkntJudges();
    }
}
