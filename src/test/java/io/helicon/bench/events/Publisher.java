package io.helicon.bench.events;

import io.helicon.bench.Address;
import io.helicon.bench.FirstFailure;
import io.helicon.bench.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The publisher: one connection, written by the thread that measures, its answers read by a loop. */
final class Publisher implements Peer, AutoCloseable {
    /** Most events that are written at once. */
    static final int LARGEST_BATCH = 256;

    private static final int LARGEST_EVENT = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long FULL_PARK = TimeUnit.MICROSECONDS.toNanos(50);

    private final SocketLoop loop;
    private final Encoding encoding;
    private final Encoding.Answers answers;
    private final ByteBuffer out = Bytes.direct(LARGEST_BATCH * LARGEST_EVENT);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable SocketChannel channel;
    private long asked;

    private Publisher(SocketLoop loop, Encoding encoding) {
        this.loop = loop;
        this.encoding = encoding;
        this.answers = encoding.answers();
    }

    static Publisher connect(SocketLoop loop, Address address, Encoding encoding) {
        Publisher publisher = new Publisher(loop, encoding);
        loop.connect(address, publisher);
        if (!Waiting.until(publisher.open, PATIENCE)) {
            throw new IllegalStateException("the publisher gets no connection to " + address);
        }
        publisher.out.put(encoding.greeting());
        publisher.asked = publisher.out.position() > 0 ? 1 : 0;
        publisher.flush();
        return publisher;
    }

    /** Whether a batch may be sent now. */
    boolean isReady() {
        return !encoding.waits() || answered.get() >= asked;
    }

    void publish(Batch batch) {
        encoding.write(out, batch);
        asked += encoding.answersTo(batch.count());
        flush();
    }

    private void flush() {
        out.flip();
        SocketChannel connected = channel;
        try {
            while (connected != null && out.hasRemaining()) {
                if (connected.write(out) == 0) {
                    LockSupport.parkNanos(this, FULL_PARK);
                }
            }
        } catch (IOException failure) {
            ended(failure.toString());
        }
        out.clear();
    }

    @Override
    public void connected(SocketChannel connected) {
        channel = connected;
        open.countDown();
    }

    @Override
    public void read(ByteBuffer bytes, int length) {
        answered.addAndGet(answers.read(bytes, length));
    }

    @Override
    public void ended(String reason) {
        FirstFailure.note("the publisher's connection ended: " + reason);
        refused.incrementAndGet();
        channel = null;
        open.countDown();
    }

    Account account() {
        return Account.others(refused.get());
    }

    /** On the loop, which would otherwise take it for a failure. */
    @Override
    public void close() {
        loop.execute(this::closeNow);
    }

    private void closeNow() {
        SocketChannel connected = channel;
        try {
            if (connected != null) {
                connected.close();
            }
        } catch (IOException lost) {
            // It is gone one way or the other.
        }
    }
}
