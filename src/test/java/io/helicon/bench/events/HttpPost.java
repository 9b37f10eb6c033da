package io.helicon.bench.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * {@code POST} over a connection that is kept alive.
 *
 * <p>Either one event a request, and requests follow each other without waiting for answers: events sent over several
 * connections at once would have no order. Or an array of all that gathers while the last request is not answered.
 */
final class HttpPost implements Encoding {
    private static final byte[] NOTHING = {};

    private final Payload payload;
    private final boolean array;
    private final String head;

    private HttpPost(Payload payload, boolean array, String path) {
        this.payload = payload;
        this.array = array;
        this.head = "POST " + path + " HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: ";
    }

    static HttpPost one(Payload payload, String path) {
        return new HttpPost(payload, false, path);
    }

    static HttpPost array(Payload payload, String path) {
        return new HttpPost(payload, true, path);
    }

    @Override
    public byte[] greeting() {
        return NOTHING;
    }

    @Override
    public void write(ByteBuffer out, Batch batch) {
        if (array) {
            writeArray(out, batch);
        } else {
            writeEach(out, batch);
        }
    }

    private void writeEach(ByteBuffer out, Batch batch) {
        byte[] before = head(payload.length());
        for (long number = batch.first(); number < batch.first() + batch.count(); number++) {
            out.put(before);
            payload.write(out, number, batch.time().applyAsLong(number));
        }
    }

    private void writeArray(ByteBuffer out, Batch batch) {
        int commasAndBrackets = batch.count() + 1;
        out.put(head(batch.count() * payload.length() + commasAndBrackets));
        for (long number = batch.first(); number < batch.first() + batch.count(); number++) {
            out.put((byte) (number == batch.first() ? '[' : ','));
            payload.write(out, number, batch.time().applyAsLong(number));
        }
        out.put((byte) ']');
    }

    private byte[] head(int length) {
        return (head + length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int answersTo(int events) {
        return array ? 1 : events;
    }

    @Override
    public boolean waits() {
        return array;
    }

    @Override
    public Answers answers() {
        return new HttpAnswers();
    }
}
