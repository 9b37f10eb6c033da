package io.helicon.bench.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Status line and headers of an HTTP/1.1 answer, wherever reads may cut them. */
final class ResponseHead {
    private static final int LONGEST = 16 * 1024;
    private static final String END = "\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";

    private byte[] read = new byte[256];
    private int length;
    private int ending;
    private String text = "";

    /** @return where the body begins, or {@code until} when the head is not over yet */
    int read(ByteBuffer bytes, int from, int until) {
        int at = from;
        while (at < until && !isComplete()) {
            add(bytes.get(at++));
        }
        return at;
    }

    private void add(byte next) {
        if (length == LONGEST) {
            throw new MalformedStream("a head without an end");
        }
        if (length == read.length) {
            read = Arrays.copyOf(read, 2 * length);
        }
        read[length++] = next;
        ending = next == END.charAt(ending) ? ending + 1 : next == '\r' ? 1 : 0;
        if (isComplete()) {
            text = new String(read, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        }
    }

    boolean isComplete() {
        return ending == END.length();
    }

    /** Of a complete head. */
    int status() {
        if (!text.startsWith("http/1.") || text.length() < 12) {
            throw new MalformedStream("no status line: " + text);
        }
        return Integer.parseInt(text.substring(9, 12));
    }

    boolean isChunked() {
        return text.contains("\r\ntransfer-encoding: chunked\r\n");
    }

    /** 0 when the head tells none. */
    long contentLength() {
        int at = text.indexOf(LENGTH);
        if (at < 0) {
            return 0;
        }
        int from = at + LENGTH.length();
        return Long.parseLong(text.substring(from, text.indexOf('\r', from)).strip());
    }

    /** Another answer follows on the same connection. */
    void restart() {
        length = 0;
        ending = 0;
        text = "";
    }
}
