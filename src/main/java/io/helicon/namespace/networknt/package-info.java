/**
 * Duty: judge documents by JSON Schema, with the library of networknt.
 *
 * <p>Read: NetworkntJudges, Court, NetworkntJudge, Hearing; then Findings, Sentences; then Keywords and the keywords that
 * are our own.
 *
 * <p>Decisions (2026-11):
 * <ul>
 *   <li>Nothing is fetched: what a reference leads to is a schema of the same snapshot, or one of the meta-schemas that the
 *       library brings along.
 *   <li>Everything is compiled when judges are seated, so that a bad schema is known before a document meets it. A schema
 *       that refers to a bad one is bad itself: half a judge would let in what the other half forbids.
 *   <li>Formats are asserted in every dialect. A format that nobody knows is let be, as JSON Schema has it.
 *   <li>All numbers are decimals of any size, and no step takes longer for {@code 1e9999} than for 1. The library's own
 *       bounds, multiples, enums and unique items round, unfold exponents, or judge what is no array: ours stand in.
 *   <li>A pattern may look at a text for some steps and no longer: one careless pattern must not stop a node.
 *   <li>Messages are ours: in English wherever the server runs, with the words of the schema's own language, and without the
 *       library's bundles.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.networknt;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
