package io.helicon.event.http;

import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.LostRange;
import io.vertx.core.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What is told, as lines of an event stream.
 *
 * <p>Every block says how far its reader has come. An {@code id} without {@code data} is kept by the reader and
 * dispatches nothing: so one that never saw an event resumes without a gap too.
 *
 * <p>Source: HTML, 9.2.6, interpreting an event stream.
 */
final class SseText {
    private static final String END = "\n\n";

    private SseText() {}

    static byte[] event(Event event, Cursor cursor) {
        return bytes(id(cursor) + data(event.type().value(), event.data()));
    }

    static byte[] lost(LostRange range, Cursor cursor) {
        String ends = "{\"after\":" + quoted(range.after()) + ",\"until\":" + quoted(range.until()) + "}";
        return bytes("event: gap\n" + id(cursor) + data(range.root(), ends));
    }

    static byte[] place(Cursor cursor) {
        return bytes(id(cursor) + "\n");
    }

    static byte[] heartbeat(Cursor cursor) {
        return bytes(":heartbeat\n" + id(cursor) + "\n");
    }

    static byte[] retry(Duration pause) {
        return bytes("retry: " + pause.toMillis() + END);
    }

    /** An empty id would make the reader forget the one it has. */
    private static String id(Cursor cursor) {
        return cursor.equals(Cursor.NONE) ? "" : "id: " + cursor + "\n";
    }

    private static String data(String type, String json) {
        return "data: {\"meta\":{\"type\":" + Json.encode(type) + "},\"data\":" + json + "}" + END;
    }

    private static String quoted(Cursor cursor) {
        return "\"" + cursor + "\"";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
