package io.helicon.bench.events;

import io.helicon.bench.Address;
import java.time.Duration;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** One publisher and those who hear it. Used by one thread. */
final class Broadcast implements AutoCloseable {
    /** Nothing arriving for so long means that nothing more will. */
    private static final long SILENCE = Duration.ofSeconds(5).toNanos();

    private final Crowd crowd;
    private final Publisher publisher;
    private long published;

    private Broadcast(Crowd crowd, Publisher publisher) {
        this.crowd = crowd;
        this.publisher = publisher;
    }

    /** So many subscribers of one type and a publisher of it. */
    static Broadcast open(List<SocketLoop> loops, Contender contender, String type, int subscribers) {
        Address server = contender.listens();
        String path = contender.path().apply(type);
        Crowd crowd = Crowd.gather(loops, server, subscribers, number -> path);
        Encoding encoding = contender.encoding().apply(type);
        return new Broadcast(crowd, Publisher.connect(loops.get(0), contender.publishes(), encoding));
    }

    Crowd crowd() {
        return crowd;
    }

    long published() {
        return published;
    }

    boolean isReady() {
        return publisher.isReady();
    }

    /** Publishes so many, or as many as go in a batch. */
    void publish(long wanted, LongUnaryOperator time) {
        int count = (int) Math.min(wanted, Publisher.LARGEST_BATCH);
        publisher.publish(new Batch(published, count, time));
        published += count;
    }

    /** Waits until everything has been delivered, or nothing comes any more. */
    void settle() {
        long expected = published * crowd.size();
        long delivered = crowd.deliveries();
        long heard = System.nanoTime();
        while (delivered < expected && System.nanoTime() - heard < SILENCE) {
            crowd.awaitProgress(crowd.completed());
            long now = crowd.deliveries();
            heard = now == delivered ? heard : System.nanoTime();
            delivered = now;
        }
    }

    /** The account of all that has been published; to be asked when settled. */
    Account account() {
        return crowd.account(published).plus(publisher.account());
    }

    @Override
    public void close() {
        publisher.close();
        crowd.close();
    }
}
