package io.helicon.bench.events;

/** Times as the events carry them: nanoseconds since this process began, so that they have few digits and no sign. */
final class Moment {
    private static final long ORIGIN = System.nanoTime();

    private Moment() {}

    static long now() {
        return of(System.nanoTime());
    }

    static long of(long nanoTime) {
        return nanoTime - ORIGIN;
    }
}
