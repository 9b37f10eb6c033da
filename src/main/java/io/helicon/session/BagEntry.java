package io.helicon.session;

import io.helicon.problem.Problem;

/** One entry of a bag: a key of 1 to 32,768 characters and any value, neither with NUL. */
public record BagEntry(String key, String value) {
    /** Longer ones could be written, but JSON parsers refuse to read them again, the one of this server among them. */
    static final int KEY_LIMIT = 32_768;

    public BagEntry {
        if (key.isEmpty()) {
            throw Problem.invalid("mnemosyned: missing bag key");
        }
        Text.checkLength("bag key", key, KEY_LIMIT);
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
