/**
 * Duty: say what a failure is, once, for all wires.
 *
 * <p>A failure is a {@link io.helicon.problem.Problem} with a {@link io.helicon.problem.ProblemKind}; the kind is the
 * only place where HTTP and gRPC numbers stand. The edges {@code http} and {@code grpc} turn it into RFC 9457 problem
 * details and gRPC statuses, and turn everything unexpected into INTERNAL with an id that stands in the log.
 *
 * <p>Does not: decide what fails; that is each room's own.
 *
 * <p>Read: ProblemKind, Problem, FailureDialect, then the edges.
 */
@NullMarked
@CheckReturnValue
package io.helicon.problem;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
