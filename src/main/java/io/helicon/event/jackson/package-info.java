/**
 * Duty: read events as JSON, with Jackson's streaming parser: it finds where data begins and ends, and the text in
 * between is passed on as it is.
 *
 * <p>Read: JacksonEventJson, EnvelopeReader.
 *
 * <p>Decisions: the text is decoded as a whole and then parsed by characters, because the parser of bytes guesses the
 * encoding, and lets some malformed UTF-8 pass (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.event.jackson;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
