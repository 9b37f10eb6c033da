package io.helicon.bench.events;

/** What a server sent is not what its protocol allows. */
final class MalformedStream extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    MalformedStream(String reason) {
        super(reason);
    }
}
