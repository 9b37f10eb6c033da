/**
 * Duty: events over gRPC: Plasma's {@code proto.StreamService} to listen, {@code helicon.v1.Events} to publish.
 *
 * <pre>
 *   StreamGrpcService --starts--> EventCall, who wants what --> Listening
 *                                                                  | batches, when the last one is written
 *                                 Delivery, in Pieces of a few KiB <'
 * </pre>
 *
 * <p>Read: StreamGrpcService, EventCall, Delivery, Pieces, PayloadEncoding, Callers; PublishGrpcService, Publication.
 *
 * <p>Decisions: a call of {@code Events} is written against gRPC's own {@code ServerCall} and not as a {@code Multi},
 * because what it writes are several messages at once, encoded once for all calls (2026-11). A gap is a payload of type
 * {@code gap}, as the contract has no other place for it; whoever listens to a root of that name cannot tell them
 * apart (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.event.grpc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
