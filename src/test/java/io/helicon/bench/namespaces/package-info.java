/**
 * Duty: the rows of {@code bench/run namespaces}: reads and writes of session data over REST.
 *
 * <p>Does not: make load, compare or print; that is the frame's.
 *
 * <p>Read: NamespacesBenchmark, RestNamespaces, Documents.
 *
 * <p>Decisions. Every session has three documents of 200 to 300 bytes, of which one is of a namespace with a schema.
 * All rows walk over all sessions in scattered order, so that no two callers are in one document at once: what is
 * measured is the way through the server, not a quarrel about one key. An answer is judged by what it says: a read by the
 * session and the documents in it, a write by the stamp that it has just brought. redis-benchmark works on hashes of its
 * own beside those of the server, as many and of the same shape, because its keys are numbers and a document of its own
 * making would spoil ours.
 */
@NullMarked
@CheckReturnValue
package io.helicon.bench.namespaces;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
