package io.helicon.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What a row should reach: a share of its reference's rate and, where one is set, an open-loop p99. */
public record Aim(double share, OptionalDouble p99Milliseconds) {
    public static Optional<Aim> share(double share) {
        return Optional.of(new Aim(share, OptionalDouble.empty()));
    }

    public static Optional<Aim> shareWithin(double share, double p99Milliseconds) {
        return Optional.of(new Aim(share, OptionalDouble.of(p99Milliseconds)));
    }

    boolean isReached(double ratio, double p99) {
        return ratio >= share && p99 < p99Milliseconds.orElse(Double.MAX_VALUE);
    }

    @Override
    public String toString() {
        String rate = String.format(Locale.ROOT, ">= %.0f %%", share * 100);
        return p99Milliseconds.isEmpty()
                ? rate
                : String.format(Locale.ROOT, "%s, p99 < %.0f ms", rate, p99Milliseconds.getAsDouble());
    }
}
