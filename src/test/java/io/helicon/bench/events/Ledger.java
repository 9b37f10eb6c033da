package io.helicon.bench.events;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Keeps account of the numbers that one subscriber receives: all of them, each once, in ascending order from 0. */
final class Ledger {
    private long next;
    private long doubled;
    private long late;
    /** Those that were skipped; made when the first one is, so that a subscriber that misses nothing costs little. */
    private @Nullable BitSet missing;

    /** @return whether it is here for the first time */
    boolean accept(long number) {
        if (number == next) {
            next++;
            return true;
        }
        return number > next ? skipTo(number) : isLate(number);
    }

    private boolean skipTo(long number) {
        BitSet skipped = missing == null ? new BitSet() : missing;
        skipped.set(Math.toIntExact(next), Math.toIntExact(number));
        missing = skipped;
        next = number + 1;
        return true;
    }

    private boolean isLate(long number) {
        if (missing == null || !missing.get(Math.toIntExact(number))) {
            doubled++;
            return false;
        }
        missing.clear(Math.toIntExact(number));
        late++;
        return true;
    }

    /** The account when so many have been published. */
    Account after(long published) {
        long skipped = missing == null ? 0 : missing.cardinality();
        return new Account(skipped + Math.max(0, published - next), doubled, late, 0);
    }
}
