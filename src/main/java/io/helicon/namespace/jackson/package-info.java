/**
 * Duty: know JSON, with Jackson's streaming parser: it finds where the pieces of a document begin and end, and what is not
 * changed is passed on as it was written.
 *
 * <p>Read: JacksonDocumentJson, StrictReading; Value and Part, Parts, Split; Merging; Pointer, Operation, Patching.
 *
 * <p>Decisions (2026-11):
 * <ul>
 *   <li>A body is read strictly once, on its way in. Whatever is done with it later only cuts it where it must be cut, one
 *       level at a time.
 *   <li>A tree of pieces of text, instead of one of values: numbers, escapes, order and white space of what no patch
 *       touches cannot be lost, because nothing writes them anew.
 *   <li>JSON Patch by ourselves, instead of by zjsonpatch: that fails a test of RFC 6902 itself (A.14: its {@code /~01} is the
 *       member {@code /}), lets the removal of what is not there pass, says neither which operation failed nor how much
 *       one would copy, and copies the whole document first.
 *   <li>A byte order mark before a body is left out, as RFC 8259 allows, and is never stored. Half a character (a lone
 *       surrogate, as {@code \\ud800}) is refused: no UTF-8 can hold it, and whoever reads it reads something else.
 * </ul>
 */
@NullMarked
@CheckReturnValue
package io.helicon.namespace.jackson;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
