/**
 * Duty: the manners of every wire on the one port: calls that end when their caller is gone, readers that are not
 * drowned, doors that close before the house does.
 *
 * <p>Today: {@link io.helicon.wire.Doors}, {@link io.helicon.wire.Connections}, {@link io.helicon.wire.Tracing}; the edge
 * {@code netty}, by which a connection sends what it has to before the end closes it; and the edge {@code grpc}, which
 * carries every gRPC call of the shared port between Vert.x and the services. Services know nothing of it: they are
 * {@code @GrpcService} beans that return {@code Uni} and {@code Multi}, and
 *
 * <ul>
 *   <li>a caller's cancel, deadline or death cancels the {@code Uni} or {@code Multi} they returned, and ends a
 *       {@code Multi} they were given with CANCELLED;
 *   <li>a {@code Multi} they return is asked for its next item when the caller can take it, so a reader that does not
 *       read costs a window of HTTP/2 and no more; what shall not wait for a slow reader (live events) must say so with
 *       an overflow policy of its own;
 *   <li>a {@code Multi} they are given reads from the network what they ask for;
 *   <li>whatever they answer after the end of a call goes nowhere, and harms nobody.
 * </ul>
 *
 * <p>Does not: know what a service does, decide who may call, or run services on worker threads: nothing on this port
 * may block, so Quarkus's {@code @Blocking} and its request scope are not looked at for gRPC.
 *
 * <p>Read: Doors, Connections, Tracing, then the edge {@code netty}, then {@code grpc}: GrpcPort, GrpcMethods, GrpcCall,
 * Outbound, Inbound; and the one class outside the rooms, {@code io.quarkus.grpc.stubs.ServerCalls}.
 *
 * <p>Decisions: a bridge of our own instead of Quarkus's, because cancel, deadline, back-pressure, malformed frames and
 * the number of writes an answer takes are all decided in that one place, and an interceptor in front of it can mend
 * some of them only; measured in docs/grpc-port.md (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.wire;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
