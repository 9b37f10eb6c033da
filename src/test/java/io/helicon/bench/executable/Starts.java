package io.helicon.bench.executable;

import io.helicon.bench.Address;
import io.helicon.bench.Ground;
import io.helicon.bench.Progress;
import io.helicon.support.Node;
import java.util.concurrent.TimeUnit;

/** How the editions start: each in turn, a process and its first answers, then its end. */
final class Starts {
    private static final double NANOS_PER_MILLISECOND = TimeUnit.MILLISECONDS.toNanos(1);

    private final Ground ground;
    private final SideBySide table;
    private final String token;

    /** @param token of a session that the engines hold */
    Starts(Ground ground, SideBySide table, String token) {
        this.ground = ground;
        this.table = table;
        this.token = token;
    }

    /** With its files put out of memory before. */
    void measureFromDisk(Edition edition) {
        if (PageCache.evict(edition.files())) {
            Moments moments = start(edition, false);
            table.add(Quantity.READY_FROM_DISK, edition, moments.ready());
            table.add(Quantity.ANSWER_FROM_DISK, edition, moments.answered());
        }
    }

    /** With its files in memory, since it has been started before. */
    void measure(Edition edition) {
        Moments moments = start(edition, true);
        table.add(Quantity.READY, edition, moments.ready());
        table.add(Quantity.ANSWER, edition, moments.answered());
    }

    private Moments start(Edition edition, boolean weighed) {
        edition.choose();
        try (Node node = ground.launchServer(edition.flags(NativeBenchmark.FLAGS))) {
            Moments moments = watch(node);
            if (weighed) {
                weigh(edition, node);
            }
            // Ended as its operator would, so that the next one finds no work of this one in the engines.
            var unused = node.terminate();
            Progress.say("%s: ready after %.1f ms, answers %.1f", edition.name(), moments.ready(), moments.answered());
            return moments;
        }
    }

    private Moments watch(Node node) {
        long ready =
                FirstAnswer.of(Address.local(node.operatorPort()), "/healthr").await();
        long answered = FirstAnswer.of(Address.local(node.port()), "/v1/auth/sessions/current")
                .with(token)
                .await();
        return new Moments(
                (ready - node.launched()) / NANOS_PER_MILLISECOND,
                (answered - node.launched()) / NANOS_PER_MILLISECOND);
    }

    private void weigh(Edition edition, Node node) {
        Resident resident = Resident.of(node.pid());
        table.add(Quantity.RESIDENT_FIRST, edition, resident.all() / Quantity.MEGABYTE);
        table.add(Quantity.SHARE_FIRST, edition, resident.share() / Quantity.MEGABYTE);
    }

    /** Milliseconds after the process was made. */
    private record Moments(double ready, double answered) {}
}
