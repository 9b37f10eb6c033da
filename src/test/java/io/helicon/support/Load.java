package io.helicon.support;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import mnemosynerpc.SessionOuterClass.Session;

/** Starts sessions from several threads without a pause, and keeps account of what it was promised. */
public final class Load implements AutoCloseable {
    private final SessionClient sessions;
    private final List<Thread> threads;
    private final Queue<String> tokens = new ConcurrentLinkedQueue<>();
    private final Map<Failure, Long> failures = new ConcurrentHashMap<>();
    private final AtomicLong longest = new AtomicLong();
    private volatile boolean ended;

    private Load(SessionClient sessions, int threads) {
        this.sessions = sessions;
        this.threads = IntStream.range(0, threads)
                .mapToObj(number -> new Thread(this::run, "load " + number))
                .toList();
    }

    public static Load on(SessionClient sessions, int threads) {
        Load load = new Load(sessions, threads);
        load.threads.forEach(thread -> thread.setDaemon(true));
        load.threads.forEach(Thread::start);
        return load;
    }

    /** @return the tokens of all sessions whose start was answered */
    public List<String> promised() {
        return List.copyOf(tokens);
    }

    /** @return how often calls failed in which way */
    public Map<Failure, Long> failures() {
        return Map.copyOf(failures);
    }

    /** @return how long the longest call took, whatever its end */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** Ends when the calls under way have ended. */
    @Override
    public void close() {
        ended = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!ended) {
            long begun = System.nanoTime();
            try {
                Session session = sessions.start();
                tokens.add(session.getAccessToken());
            } catch (StatusRuntimeException e) {
                Status status = e.getStatus();
                failures.merge(Failure.of(status), 1L, Long::sum);
            }
            longest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        }
    }
}
