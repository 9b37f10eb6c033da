package io.helicon.bench.events;

import java.nio.ByteBuffer;

/** Counts whole HTTP/1.1 answers; any other status than one of success is refused. */
final class HttpAnswers implements Encoding.Answers {
    private static final int SUCCESS = 2;
    private static final Body NOBODY = (bytes, from, until) -> {};

    private final ResponseHead head = new ResponseHead();
    private Chunks chunks = new Chunks();
    private long left;
    private boolean inBody;

    @Override
    public int read(ByteBuffer bytes, int until) {
        int answers = 0;
        int at = 0;
        while (at < until) {
            at = inBody ? body(bytes, at, until) : head(bytes, at, until);
            answers += isOver() ? next() : 0;
        }
        return answers;
    }

    private int head(ByteBuffer bytes, int from, int until) {
        int at = head.read(bytes, from, until);
        if (head.isComplete()) {
            if (head.status() / 100 != SUCCESS) {
                throw new MalformedStream("a publication was answered " + head.status());
            }
            left = head.contentLength();
            inBody = true;
        }
        return at;
    }

    private int body(ByteBuffer bytes, int from, int until) {
        if (head.isChunked()) {
            return chunks.decode(bytes, from, until, NOBODY);
        }
        int end = (int) Math.min(until, from + left);
        left -= end - from;
        return end;
    }

    private boolean isOver() {
        return inBody && (head.isChunked() ? chunks.isEnded() : left == 0);
    }

    /** @return the one answer that is over now */
    private int next() {
        head.restart();
        chunks = new Chunks();
        inBody = false;
        return 1;
    }
}
