/**
 * Duty: the frame of the benchmarks. It starts the packaged server and its engines, makes load, measures rows next to
 * references of the same run, and prints one table with a machine line.
 *
 * <p>Does not: know what is measured; each capability brings its rows in a sub-package and stands in {@code Bench}.
 *
 * <p>Read: Bench, Capability, Interleaving and Climb, then ClosedLoop and OpenLoop.
 *
 * <p>Decisions. Rates come from a closed loop (each caller sends its next call when the last one is answered), since
 * only that finds saturation with a given number of callers. Latencies that are judged come from an open loop at a
 * fixed rate, counted from the time a call was due and not from the time it was sent: a closed loop stops sending while
 * the server stalls and so leaves the stall out of its percentiles. References run right before and after each row,
 * because the machine's speed drifts during a run. Where a promise names a rate, rows climb through rising rates, each
 * from the time a call was due too, until one is more than the server keeps up with.
 */
@NullMarked
@CheckReturnValue
package io.helicon.bench;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
