/**
 * Duty: the table of {@code bench/run native}: the JVM and the native executable side by side, in how they start, in
 * memory, in size and under load.
 *
 * <p>Does not: make load of its own; calls and events are those of the other capabilities.
 *
 * <p>Read: NativeBenchmark, Starts and Loads; then FirstAnswer, SideBySide.
 *
 * <p>Decisions. Every edition gets the same engines and flags, and they take turns, so that the machine's drift
 * shows as spread instead of as a difference. A start is watched through a plain socket that is refused and
 * rests a millisecond: an HTTP client that polls takes the processor from the server that is starting. Memory
 * is what Linux says is resident, not the heap, since a native executable and a JVM have different things
 * outside of it. Closed loops alone: latency at a set pace is what the other capabilities judge.
 */
@NullMarked
@CheckReturnValue
package io.helicon.bench.executable;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
