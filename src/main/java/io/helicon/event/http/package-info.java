/**
 * Duty: events over HTTP: listening as Server-Sent Events, publishing by POST, and a page to try both.
 *
 * <pre>
 *   Listening --batches--> Coding (plain, gzip): bytes made once an event --> SseResponse, one write a batch
 * </pre>
 *
 * <p>Does not: decide who may listen or publish, or what matches.
 *
 * <p>Read: SseRoutes, SseRequest, SseResponse; SseText, PlainCoding, GzipCoding; PublishRoute; DebugRoute. ListenOperations and
 * PublishOperations describe them.
 *
 * <p>Decisions: raw Vert.x routes instead of JAX-RS, which costs more for each connection and each write. Compression
 * without a compressor a connection: each event is deflated once, by itself, and put into every stream; what that loses in
 * size it gains in time and memory, since a compressor takes 256 KiB (2026-11).
 */
@NullMarked
@CheckReturnValue
package io.helicon.event.http;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
