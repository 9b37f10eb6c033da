package io.helicon.runtime;

import io.helicon.runtime.Outcome.Fate;
import io.helicon.support.Fresh;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Clients that write without a pause, several of each kind, and keep account of what they were told. */
final class Writers implements AutoCloseable {
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean ended;

    /** One write, and what its client was told in the end. */
    record Sent(Write write, String name, Outcome outcome) {
        boolean isThere(int port) {
            return write.isThere(port, name);
        }

        boolean is(Fate fate) {
            return outcome.is(fate);
        }
    }

    /** @param way how a write of a name is sent; a client ends when it is told that nobody listens */
    private Writers(List<Write> kinds, int each, BiFunction<Write, String, Outcome> way) {
        this.threads = kinds.stream()
                .flatMap(kind -> Collections.nCopies(each, kind).stream())
                .map(kind -> client(kind, way))
                .toList();
    }

    private Thread client(Write kind, BiFunction<Write, String, Outcome> way) {
        return new Thread(() -> write(kind, way), kind.kind());
    }

    static Writers of(List<Write> kinds, int each, BiFunction<Write, String, Outcome> way) {
        Writers writers = new Writers(kinds, each, way);
        writers.threads.forEach(thread -> thread.setDaemon(true));
        writers.threads.forEach(Thread::start);
        return writers;
    }

    private void write(Write kind, BiFunction<Write, String, Outcome> way) {
        boolean nobody = false;
        while (!ended && !nobody) {
            String name = Fresh.token();
            Outcome outcome = way.apply(kind, name);
            sent.add(new Sent(kind, name, outcome));
            nobody = outcome.isNobody();
        }
    }

    /** @return all writes that ended so */
    List<Sent> all(Fate fate) {
        return sent.stream().filter(one -> one.is(fate)).toList();
    }

    /** @return whether each kind has done so many more than were done of it then */
    boolean haveDone(int more, Map<Write, Long> then) {
        Map<Write, Long> now = done();
        return threads.stream().map(Thread::getName).distinct().count() == now.size()
                && now.entrySet().stream()
                        .allMatch(entry -> entry.getValue() >= then.getOrDefault(entry.getKey(), 0L) + more);
    }

    Map<Write, Long> done() {
        return all(Fate.DONE).stream().collect(Collectors.groupingBy(Sent::write, Collectors.counting()));
    }

    /** Waits for clients that end by themselves. */
    void join() {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends when what is under way has ended. */
    @Override
    public void close() {
        ended = true;
        join();
    }
}
