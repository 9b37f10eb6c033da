package io.helicon.bench.events;

import java.nio.ByteBuffer;

/** Takes the chunked transfer coding off a body, wherever reads and chunks may cut it. */
final class Chunks {
    private enum Part {
        SIZE,
        EXTENSION,
        DATA,
        DATA_END,
        TRAILER,
        TRAILER_LINE,
        END
    }

    private static final int LONGEST_SIZE = 8;

    private Part part = Part.SIZE;
    private int digits;
    private long left;

    /** Hands what is data to the body. @return where decoding stopped: {@code until}, or after the last chunk */
    int decode(ByteBuffer bytes, int from, int until, Body body) {
        int at = from;
        while (at < until && part != Part.END) {
            at = part == Part.DATA ? data(bytes, at, until, body) : frame(bytes.get(at), at);
        }
        return at;
    }

    boolean isEnded() {
        return part == Part.END;
    }

    private int data(ByteBuffer bytes, int at, int until, Body body) {
        int end = (int) Math.min(until, at + left);
        body.scan(bytes, at, end);
        left -= end - at;
        part = left == 0 ? Part.DATA_END : Part.DATA;
        return end;
    }

    private int frame(byte next, int at) {
        switch (part) {
            case SIZE -> size(next);
            case EXTENSION -> part = next == Bytes.LINE_FEED ? begun() : part;
            case DATA_END -> afterData(next);
            case TRAILER -> trailer(next);
            default -> part = next == Bytes.LINE_FEED ? Part.TRAILER : part;
        }
        return at + 1;
    }

    private void size(byte next) {
        int digit = Character.digit(next, 16);
        if (digit >= 0 && digits < LONGEST_SIZE) {
            left = left * 16 + digit;
            digits++;
        } else if (digits > 0 && (next == '\r' || next == ';')) {
            part = Part.EXTENSION;
        } else {
            throw new MalformedStream("a chunk size holds byte " + next);
        }
    }

    private Part begun() {
        digits = 0;
        return left == 0 ? Part.TRAILER : Part.DATA;
    }

    private void afterData(byte next) {
        if (next == Bytes.LINE_FEED) {
            part = Part.SIZE;
        } else if (next != '\r') {
            throw new MalformedStream("a chunk is followed by byte " + next);
        }
    }

    private void trailer(byte next) {
        if (next == Bytes.LINE_FEED) {
            part = Part.END;
        } else if (next != '\r') {
            part = Part.TRAILER_LINE;
        }
    }
}
