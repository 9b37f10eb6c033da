package io.helicon.bench.sessions;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Access tokens of prepared sessions, made from their number, so that a large set needs no memory. */
final class Tokens {
    private static final int RANDOM_BYTES = 56;
    /** A prime that divides no usual size: steps of it visit every token once a round, far from insertion order. */
    private static final long STRIDE = 7_368_787;

    private final String prefix;
    private final int size;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    Tokens(int size) {
        byte[] random = new byte[RANDOM_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        this.prefix = HexFormat.of().formatHex(random);
        this.size = size;
    }

    int size() {
        return size;
    }

    /** The next in order, for creating each once. */
    String nextNew() {
        return token(created.getAndIncrement());
    }

    /** The next in scattered order, round and round. */
    String next() {
        return token(taken.getAndIncrement() * STRIDE % size);
    }

    private String token(long number) {
        return prefix + HexFormat.of().toHexDigits(number);
    }
}
