/**
 * Duty: the map of the house. Helicon is one server for the state and the signals of signed-in users.
 *
 * <p>A package is a room, and a room is a capability: its words, its port, its one service. A sub-package is an edge,
 * named after the one library it knows: {@code grpc} and {@code http} turn bytes into the room's words,
 * {@code postgres} and {@code redis} stand behind the room's port.
 *
 * <pre>
 *  gRPC   REST     REST      edges: bytes to words and back, nothing else
 *     \    /          |
 *    session <--- namespace    rooms: the words, the port, the one service
 *     /    \       /    \
 * postgres  event      redis   edges behind the port; other rooms, downwards only
 *            /  \
 *        redis   live
 * </pre>
 *
 * <table>
 * <caption>Rooms, from the bottom up; each may import only rooms above its line</caption>
 * <tr><td>problem</td><td>what a failure is, once, for all wires</td></tr>
 * <tr><td>wire</td><td>the manners of every wire: calls that end when their caller is gone</td></tr>
 * <tr><td>live</td><td>every live connection: who it is, what waits for it, its end</td></tr>
 * <tr><td>event</td><td>tell the world what happened</td></tr>
 * <tr><td>session</td><td>who is signed in, until when, and what they carry</td></tr>
 * <tr><td>access</td><td>users, what they may do, and who a caller is</td></tr>
 * <tr><td>namespace</td><td>what teams know of a session, one document each, as their schemas allow</td></tr>
 * <tr><td>runtime</td><td>settings, start, readiness, drain; puts the others together, and nobody imports it</td></tr>
 * </table>
 *
 * <p>Laws of import, held by ArchitectureTest in the tests:
 *
 * <ul>
 * <li>The import list is the passport: {@code jakarta.ws.rs} only in {@code http}, {@code io.grpc} and generated
 *     messages only in {@code grpc}, SQL clients, Flyway and JDBC only in {@code postgres}, Redis clients only in
 *     {@code redis}, the judge of JSON Schema only in {@code networknt}, YAML only in {@code yaml}, hashing only in {@code elytron}, spans only in
 *     {@code opentelemetry}. A room knows the JDK, Mutiny, injection, configuration, and rooms below it.
 * <li>Down and back, never sideways: nobody imports an edge, edges never import each other, no circles. An edge is
 *     package-private throughout. Only {@code runtime} opens its own back rooms.
 * <li>Nobody waits. {@code subscribe()} stands in edges and sweepers alone, with a failure handler.
 * </ul>
 *
 * <p>Does not: hold anything itself but the doorstep, {@code Main}.
 *
 * <p>Read: problem, session (package-info, Session, Sessions, SessionService), its edges, live, event, namespace, then runtime.
 *
 * <p>Decisions: one module and laws in tests, instead of one module per room, because a room then costs a directory
 * and not a build file, and the laws say more than a module path can (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
