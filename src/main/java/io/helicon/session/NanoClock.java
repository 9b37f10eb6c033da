package io.helicon.session;

/** A clock that only ever goes forward at a steady rate; its values mean something only relative to each other. */
@FunctionalInterface
interface NanoClock {
    NanoClock SYSTEM = System::nanoTime;

    long nanos();
}
