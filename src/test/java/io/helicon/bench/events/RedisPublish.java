package io.helicon.bench.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** {@code PUBLISH}, Plasma's way: straight to Redis, without waiting for answers. */
final class RedisPublish implements Encoding {
    private final Payload payload;
    private final byte[] command;
    private final byte[] greeting;

    RedisPublish(Payload payload, String channel, String password) {
        this.payload = payload;
        this.command = bytes("*3\r\n$7\r\nPUBLISH\r\n" + word(channel) + "$" + payload.length() + "\r\n");
        this.greeting = bytes(password.isEmpty() ? "*1\r\n$4\r\nPING\r\n" : "*2\r\n$4\r\nAUTH\r\n" + word(password));
    }

    private static String word(String text) {
        return "$" + bytes(text).length + "\r\n" + text + "\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] greeting() {
        return greeting.clone();
    }

    @Override
    public void write(ByteBuffer out, Batch batch) {
        for (long number = batch.first(); number < batch.first() + batch.count(); number++) {
            out.put(command);
            payload.write(out, number, batch.time().applyAsLong(number));
            out.put((byte) '\r').put((byte) '\n');
        }
    }

    @Override
    public int answersTo(int events) {
        return events;
    }

    @Override
    public boolean waits() {
        return false;
    }

    @Override
    public Answers answers() {
        return new RedisAnswers();
    }

    /** Each answer is a line: a number, or a plus for the greeting. */
    private static final class RedisAnswers implements Answers {
        private boolean begins = true;

        @Override
        public int read(ByteBuffer bytes, int until) {
            int answers = 0;
            for (int at = 0; at < until; at++) {
                byte next = bytes.get(at);
                if (begins && next != ':' && next != '+') {
                    throw new MalformedStream("Redis refuses to publish: its answer begins with " + (char) next);
                }
                begins = next == Bytes.LINE_FEED;
                answers += begins ? 1 : 0;
            }
            return answers;
        }
    }
}
