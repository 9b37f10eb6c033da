package io.helicon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts attempts to sign in, of each user and from each address, within a minute of the first; good ones are taken back.
 *
 * <p>They are counted before they are looked at, so that many at once are no way round. Memory is bounded: of too many
 * users the least seen are forgotten, which their addresses' counts make slow.
 */
@Singleton
class SignInThrottle {
    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int KEPT = 50_000;

    private final Counts users;
    private final Counts addresses;

    @Inject
    SignInThrottle(AccessConfig config) {
        this(config, Ticker.systemTicker());
    }

    SignInThrottle(AccessConfig config, Ticker ticker) {
        this.users = new Counts(config.failuresUser(), ticker);
        this.addresses = new Counts(config.failuresAddress(), ticker);
    }

    /** Counts one more, or refuses it with {@link TooManyAttempts}. */
    void attempt(String user, String address) {
        addresses.raise(address);
        users.raise(user);
    }

    /** What was counted for this user is no longer held against them, nor this attempt against the address. */
    void succeeded(String user, String address) {
        users.forget(user);
        addresses.lower(address);
    }

    /** The attempts of one kind of key. */
    private static final class Counts {
        private record Count(int attempts, long since) {}

        private final Cache<String, Count> counts;
        private final int most;
        private final Ticker ticker;

        Counts(int most, Ticker ticker) {
            this.most = most;
            this.ticker = ticker;
            this.counts = Caffeine.newBuilder()
                    .maximumSize(KEPT)
                    .ticker(ticker)
                    .expireAfterWrite(WINDOW)
                    .executor(Runnable::run)
                    .build();
        }

        void raise(String key) {
            long now = ticker.read();
            Count count = counts.asMap().merge(key, new Count(1, now), (old, one) -> raised(old, now));
            if (count.attempts() > most) {
                throw new TooManyAttempts(Duration.ofNanos(count.since() + WINDOW.toNanos() - now));
            }
        }

        void forget(String key) {
            counts.invalidate(key);
        }

        void lower(String key) {
            var unused = counts.asMap()
                    .computeIfPresent(key, (same, old) -> new Count(Math.max(0, old.attempts() - 1), old.since()));
        }

        /** Refused ones are not counted on: who waits for a minute is heard. */
        private Count raised(Count old, long now) {
            return now - old.since() >= WINDOW.toNanos()
                    ? new Count(1, now)
                    : new Count(Math.min(old.attempts(), most) + 1, old.since());
        }
    }
}
