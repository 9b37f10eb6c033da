package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Hashes passwords on worker threads, a bounded number at a time, so that event loops and other work go on. */
@Singleton
class PasswordWork {
    /** Waiting or at work; more are refused, for at a tenth of a second each they would wait for too long. */
    static final int MOST = 64;

    private final PasswordHashes hashes;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Uni<PasswordHash> decoy;

    PasswordWork(PasswordHashes hashes) {
        this.hashes = hashes;
        this.decoy = Uni.createFrom()
                .item(() -> hashes.of(new Password("nobody's password")))
                .memoize()
                .indefinitely();
    }

    Uni<PasswordHash> hash(Password password) {
        return work(() -> hashes.of(password));
    }

    /** Takes as long for nobody's hash as for somebody's, so that time does not tell which users there are. */
    Uni<Boolean> matches(Password password, Optional<PasswordHash> hash) {
        Optional<PasswordHash> real = hash.filter(it -> !it.equals(PasswordHash.NONE));
        return real.map(it -> compared(password, it)).orElseGet(() -> noMatch(password));
    }

    /** Call it once at start, so that the first unknown user takes no longer than the next. */
    Uni<Void> prepare() {
        return decoy.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()).replaceWithVoid();
    }

    private Uni<Boolean> noMatch(Password password) {
        return decoy.runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .chain(it -> compared(password, it))
                .replaceWith(false);
    }

    private Uni<Boolean> compared(Password password, PasswordHash hash) {
        return work(() -> hashes.matches(password, hash));
    }

    private <T> Uni<T> work(Supplier<T> hashing) {
        return Uni.createFrom().deferred(() -> admitted(hashing));
    }

    private <T> Uni<T> admitted(Supplier<T> hashing) {
        if (underWay.incrementAndGet() > MOST) {
            underWay.decrementAndGet();
            return Uni.createFrom()
                    .failure(new Problem(ProblemKind.OVERLOADED, "too many passwords are being looked at"));
        }
        return Uni.createFrom().item(() -> finished(hashing)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Counted down where the work ends, not where somebody still waits for it. */
    private <T> T finished(Supplier<T> hashing) {
        try {
            return hashing.get();
        } finally {
            underWay.decrementAndGet();
        }
    }
}
