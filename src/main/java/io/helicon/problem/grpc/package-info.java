/**
 * Duty: tell a failure as a gRPC status.
 *
 * <p>Does not: see calls; {@code io.helicon.wire.grpc} and the generated services ask this edge for words.
 *
 * <p>Read: ProblemStatuses, QuietStatus.
 */
@NullMarked
@CheckReturnValue
package io.helicon.problem.grpc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
