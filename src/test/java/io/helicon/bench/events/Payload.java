package io.helicon.bench.events;

import io.vertx.core.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The events of one type: all of one length, told apart by number and time in a stamp that the scanner knows. */
final class Payload {
    private static final String STAMP = "#000000000000:0000000000000000#";
    private static final int NUMBER_DIGITS = 12;
    private static final int TIME_DIGITS = 16;
    /** Bytes of an event's data. */
    static final int DATA = 100;

    private final byte[] template;
    private final int stampAt;

    Payload(String type) {
        String before = "{\"at\":\"" + STAMP + "\",\"text\":\"";
        String data = before + "x".repeat(DATA - before.length() - 2) + "\"}";
        String event = "{\"meta\":{\"type\":" + Json.encode(type) + "},\"data\":" + data + "}";
        template = event.getBytes(StandardCharsets.UTF_8);
        stampAt = event.indexOf('#');
    }

    int length() {
        return template.length;
    }

    /** Appends the event of this number and time. */
    void write(ByteBuffer out, long number, long time) {
        int begin = out.position();
        out.put(template);
        digits(out, begin + stampAt + 1, NUMBER_DIGITS, number);
        digits(out, begin + stampAt + 2 + NUMBER_DIGITS, TIME_DIGITS, time);
    }

    private static void digits(ByteBuffer out, int from, int count, long value) {
        long left = value;
        for (int at = from + count - 1; at >= from; at--) {
            out.put(at, (byte) ('0' + left % 10));
            left /= 10;
        }
    }
}
