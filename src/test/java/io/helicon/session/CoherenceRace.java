package io.helicon.session;

import io.grpc.StatusRuntimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mnemosynerpc.SessionManagerGrpc.SessionManagerBlockingStub;
import mnemosynerpc.SessionOuterClass.GetRequest;
import mnemosynerpc.SessionOuterClass.Session;
import mnemosynerpc.SessionOuterClass.StartRequest;

/**
 * One race: readers get a session from one node, over and over, while another node changes or ends it.
 *
 * <p>The verdict is over calls alone: a reading that began after the change was answered must not tell the old state.
 */
final class CoherenceRace implements AutoCloseable {
    private static final int READERS = 3;
    private static final int READINGS_AFTER = 25;

    /** One reading: when it began, and whether it told the state before the change. */
    record Reading(long begun, boolean old) {}

    /** What all readers saw. */
    record Verdict(long stale, long oldBefore, long readings) {
        Verdict plus(Verdict other) {
            return new Verdict(stale + other.stale, oldBefore + other.oldBefore, readings + other.readings);
        }
    }

    private final SessionManagerBlockingStub writer;
    private final SessionManagerBlockingStub reader;
    private final ExecutorService threads = Executors.newFixedThreadPool(READERS);
    private volatile long answered;

    CoherenceRace(SessionManagerBlockingStub writer, SessionManagerBlockingStub reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** @param fault what goes wrong just before the change is asked for */
    Verdict run(Change change, Runnable fault) {
        answered = 0;
        String token = start();
        CountDownLatch warm = new CountDownLatch(READERS);
        List<Future<List<Reading>>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            readers.add(threads.submit(() -> read(change, token, warm)));
        }
        await(warm);
        fault.run();
        change.apply(within(writer), token);
        answered = System.nanoTime();
        return readers.stream().map(this::verdict).reduce(Verdict::plus).orElseThrow();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private String start() {
        Session session = Session.newBuilder().setSubjectId("race").build();
        return within(writer)
                .start(StartRequest.newBuilder().setSession(session).build())
                .getSession()
                .getAccessToken();
    }

    private List<Reading> read(Change change, String token, CountDownLatch warm) {
        List<Reading> readings = new ArrayList<>();
        int after = 0;
        while (after < READINGS_AFTER) {
            long begun = System.nanoTime();
            after += answered == 0 ? 0 : 1;
            readings.add(new Reading(begun, isOld(change, token)));
            if (readings.size() == 3) {
                warm.countDown();
            }
        }
        return readings;
    }

    private boolean isOld(Change change, String token) {
        try {
            GetRequest request = GetRequest.newBuilder().setAccessToken(token).build();
            return change.isOld(within(reader).get(request).getSession());
        } catch (StatusRuntimeException e) {
            return false;
        }
    }

    private Verdict verdict(Future<List<Reading>> reader) {
        List<Reading> readings = result(reader);
        long stale = readings.stream()
                .filter(reading -> reading.old() && reading.begun() - answered > 0)
                .count();
        long before = readings.stream().filter(Reading::old).count() - stale;
        return new Verdict(stale, before, readings.size());
    }

    private static List<Reading> result(Future<List<Reading>> reader) {
        try {
            return reader.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a reader did not finish", e);
        }
    }

    private static void await(CountDownLatch warm) {
        try {
            if (!warm.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("the readers did not get going");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static SessionManagerBlockingStub within(SessionManagerBlockingStub stub) {
        return stub.withDeadlineAfter(30, TimeUnit.SECONDS);
    }
}
