/**
 * Duty: keep what teams know of a session, one document a team and feature, and let nothing in that its schema forbids.
 *
 * <pre>
 *   body --DocumentJson--> Members --Judge--> Documents => Redis: written, and told to the event hub, in one step
 *                             ^         ^
 *              patch, one key |         | SchemaShelf, compiled anew whenever a schema changes
 *                             |         |
 *                        DocumentJson   SchemaDirectory, SchemaRegistry
 * </pre>
 *
 * <p>A drop-in for Sessionator: its routes, its bodies, its words for failures, and its data in Redis.
 *
 * <p>Does not: know who may do what (access), or keep login sessions (session); but the data of a login session end with
 * it.
 *
 * <p>Read: SessionKey, Namespace, Members, Document; Documents, NamespaceService; then SchemaTree, SchemaCompiler, Judge,
 * SchemaShelf, SchemaService, Compatibility. Then the edges.
 *
 * <p>Decisions (2026-11):
 * <ul>
 *   <li>A document is kept as the very text that is answered, metadata first: reading it costs no parsing, and what a
 *       client wrote comes back byte for byte.
 *   <li>One hash holds all that there is of a session, expiry included: it needs no second key to be consistent with, and
 *       no two slots of a Redis Cluster.
 *   <li>The schema language is compiled to JSON Schema and judged by the library that judges JSON Schema: one judge, and
 *       teams that outgrow the language can write the other one.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
