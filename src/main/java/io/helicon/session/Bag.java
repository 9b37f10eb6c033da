package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import java.util.Map;

/** What a session carries: text by key, immutable, at most 1 MiB of characters in all. */
public record Bag(Map<String, String> entries) {
    /** Characters (UTF-16 units) of all keys and values together. */
    public static final int LIMIT = 1 << 20;

    public static final Bag EMPTY = new Bag(Map.of());

    public Bag {
        entries = Map.copyOf(entries);
    }

    /** @return the bag of a caller, checked; {@link #Bag} itself trusts the store */
    public static Bag checked(Map<String, String> entries) {
        long size = 0;
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            size += new BagEntry(entry.getKey(), entry.getValue()).size();
        }
        if (size > LIMIT) {
            throw tooLarge();
        }
        return new Bag(entries);
    }

    /** @return the failure of a bag that would outgrow its limit */
    public static Problem tooLarge() {
        return new Problem(ProblemKind.TOO_LARGE, "mnemosyned: bag larger than 1 MiB");
    }

    /** Bags hold what callers put there, which no log needs. */
    @Override
    public String toString() {
        return "Bag[" + entries.size() + " entries]";
    }
}
