package io.helicon.bench.events;

import java.nio.ByteBuffer;

/**
 * Finds our events in a stream of Server-Sent Events by their stamps, {@code #number:time#}, without parsing JSON.
 *
 * <p>An event counts when its blank line has come: before that, a browser would not have it either. Lines end with LF
 * or CR LF; the lone CR that the standard allows too is not known here.
 */
final class EventScanner implements Body {
    /** Hears of whole events, in the order of the stream. */
    interface Sink {
        /** One of ours. */
        void event(long number, long time);

        /** One with data that is not ours, or with a name: a gap, for one. */
        void stranger();
    }

    private static final int LINE = 0;
    private static final int REST = 1;
    private static final int DATA = 2;
    private static final int NUMBER = 3;
    private static final int TIME = 4;

    private final Sink sink;
    private int state = LINE;
    private long value;
    private long number;
    private long time;
    private boolean stamped;
    private boolean holdsData;
    private boolean named;

    EventScanner(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void scan(ByteBuffer bytes, int from, int until) {
        int at = from;
        while (at < until) {
            at = switch (state) {
                case LINE -> begin(bytes.get(at), at);
                case DATA -> data(bytes, at, until);
                case REST -> rest(bytes, at, until);
                default -> digits(bytes, at, until);
            };
        }
    }

    /** The first byte of a line tells its field: no two fields of the standard begin alike. */
    private int begin(byte first, int at) {
        if (first == Bytes.LINE_FEED) {
            dispatch();
        } else if (first != '\r') {
            holdsData |= first == 'd';
            named |= first == 'e';
            state = first == 'd' ? DATA : REST;
        }
        return at + 1;
    }

    private int data(ByteBuffer bytes, int from, int until) {
        for (int at = from; at < until; at++) {
            byte next = bytes.get(at);
            if (next == '#' || next == Bytes.LINE_FEED) {
                value = 0;
                state = next == '#' ? NUMBER : LINE;
                return at + 1;
            }
        }
        return until;
    }

    private int rest(ByteBuffer bytes, int from, int until) {
        int at = Bytes.find(Bytes.LINE_FEED, bytes, from, until);
        if (at == until) {
            return until;
        }
        state = LINE;
        return at + 1;
    }

    private int digits(ByteBuffer bytes, int from, int until) {
        for (int at = from; at < until; at++) {
            byte next = bytes.get(at);
            if (next < '0' || next > '9') {
                endOfDigits(next);
                return at + 1;
            }
            value = value * 10 + (next - '0');
        }
        return until;
    }

    private void endOfDigits(byte next) {
        if (state == NUMBER && next == ':') {
            number = value;
            value = 0;
            state = TIME;
        } else {
            stamped |= state == TIME && next == '#';
            time = value;
            state = next == Bytes.LINE_FEED ? LINE : REST;
        }
    }

    private void dispatch() {
        if (stamped && !named) {
            sink.event(number, time);
        } else if (holdsData) {
            sink.stranger();
        }
        stamped = false;
        holdsData = false;
        named = false;
    }
}
