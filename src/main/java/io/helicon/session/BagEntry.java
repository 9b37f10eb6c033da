package io.helicon.session;

import io.helicon.problem.Problem;

/** One entry of a bag: a non-empty key and any value, neither with NUL. */
public record BagEntry(String key, String value) {
    public BagEntry {
        if (key.isEmpty()) {
            throw Problem.invalid("mnemosyned: missing bag key");
        }
        Text.checkStorable("bag key", key);
        Text.checkStorable("bag value", value);
        if (key.length() + (long) value.length() > Bag.LIMIT) {
            throw Bag.tooLarge();
        }
    }

    int size() {
        return key.length() + value.length();
    }

    @Override
    public String toString() {
        return "BagEntry[redacted]";
    }
}
