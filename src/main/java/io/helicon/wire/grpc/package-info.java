/**
 * Duty: carry gRPC calls between the shared HTTP port and the services, and nothing of a call beyond its end.
 *
 * <pre>
 *  GrpcPort      which requests are gRPC, and of which method          (a route before all others)
 *    GrpcCall    one call: starts, ends once, tells both sides         (on the event loop of its connection)
 *      Inbound   bytes to messages, as many as the service asks for
 *      Outbound  messages to bytes, in as few writes as there can be
 * </pre>
 *
 * <p>Does not: parse what a message means.
 *
 * <p>Read: GrpcPort, GrpcMethods, GrpcCall, Inbound, Frames, Outbound, Trailers, then CallMeter, FlushGathering and Pulse.
 */
@NullMarked
@CheckReturnValue
package io.helicon.wire.grpc;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
