/**
 * Duty: trace requests, from their wire to the SQL statements and Redis commands that they cause, and send the spans
 * to a collector.
 *
 * <pre>
 *  Vert.x, its clients --SpanTracer--> ServerSpans, DatabaseSpans --.
 *  routes               --Routes---------^                          |--> Outflow --> Collector
 *  io.helicon.wire.Tracing --SharedSpans (batches), RpcSpan --------'
 * </pre>
 *
 * <p>Does not: write down anything that a caller wrote, but the ids of their own trace. Each attribute is named in
 * {@link io.helicon.runtime.opentelemetry.Words}, and none is for a path, a query, a header, an argument, a row or the
 * message of a failure. So nothing has to be washed out afterwards.
 *
 * <p>Read: TracingSwitch, Recording, SpanTracer, ServerSpans, DatabaseSpans, SharedSpans; then Outflow and Collector.
 * What an operator sees is told in {@code docs/tracing.md}.
 *
 * <p>Decisions (2026-11):
 *
 * <ul>
 *   <li>OpenTelemetry's SDK under Vert.x's own hooks, not the framework's extension: that one writes paths, queries and
 *       messages of failures, keeps the span of a stream open as long as the stream, and knows nothing of our gRPC
 *       wire and of batches. Here nothing is installed without an address.
 *   <li>A span is kept in the Vert.x context of its request, which clients and Mutiny come back to by themselves;
 *       nothing is carried over the steps of pipelines.
 *   <li>Spans leave through a queue and Vert.x's HTTP client: no thread, and no further client in the executable.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.runtime.opentelemetry;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
