package io.helicon.bench.events;

import io.helicon.bench.FirstFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One subscriber: its request, what it has received, and how that is to be judged. */
final class Subscription implements Peer, EventScanner.Sink {
    private static final int OK = 200;

    private final String path;
    private final Tally tally;
    private final ResponseHead head = new ResponseHead();
    private final Chunks chunks = new Chunks();
    private final EventScanner scanner = new EventScanner(this);
    private final Ledger ledger = new Ledger();
    private @Nullable SocketChannel channel;
    private boolean chunked;
    private long arrival;
    private long others;

    Subscription(String path, Tally tally) {
        this.path = path;
        this.tally = tally;
    }

    @Override
    public void connected(SocketChannel connected) throws IOException {
        channel = connected;
        String request = "GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept: text/event-stream\r\n\r\n";
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        var unused = connected.write(bytes);
        if (bytes.hasRemaining()) {
            throw new IOException("a new socket takes no whole request");
        }
    }

    @Override
    public void read(ByteBuffer bytes, int length) {
        int from = head.isComplete() ? 0 : open(bytes, length);
        arrival = Moment.now();
        if (chunked) {
            var unused = chunks.decode(bytes, from, length, scanner);
        } else {
            scanner.scan(bytes, from, length);
        }
        tally.tell();
    }

    private int open(ByteBuffer bytes, int length) {
        int from = head.read(bytes, 0, length);
        if (head.isComplete()) {
            if (head.status() != OK) {
                throw new MalformedStream("a subscriber was answered " + head.status());
            }
            chunked = head.isChunked();
            tally.opened();
        }
        return from;
    }

    @Override
    public void event(long number, long time) {
        if (ledger.accept(number)) {
            tally.arrived(number, arrival - time);
        }
    }

    @Override
    public void stranger() {
        FirstFailure.note("a subscriber of " + path + " received an event that is not ours");
        others++;
    }

    @Override
    public void ended(String reason) {
        FirstFailure.note("a subscriber's connection ended: " + reason);
        others++;
        tally.ended();
    }

    Account account(long published) {
        return ledger.after(published).plus(Account.others(others));
    }

    void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException lost) {
            // It is gone one way or the other.
        }
    }
}
