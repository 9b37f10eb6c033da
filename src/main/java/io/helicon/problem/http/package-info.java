/**
 * Duty: tell a failure as RFC 9457 problem details, wherever in the HTTP stack it came up.
 *
 * <p>In a resource (ProblemMappers: rooms' problems, bodies that cannot be read, JAX-RS's own refusals, defects) and
 * below (VertxProblems: no route, limits, failed filters). All bodies are
 * {@code {"type":"about:blank","title":…,"status":…,"detail":…}}, but for paths whose contract fixes other words
 * ({@link io.helicon.problem.FailureDialect}).
 *
 * <p>Does not: touch a response that a resource gave a body of its own.
 *
 * <p>Read: ProblemBody, Dialects, ProblemMappers, JsonMistakes, VertxProblems, UnannouncedBodies.
 */
@NullMarked
@CheckReturnValue
package io.helicon.problem.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
