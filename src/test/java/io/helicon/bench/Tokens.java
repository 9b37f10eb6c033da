package io.helicon.bench;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names of prepared sessions, made from their number, so that a large set needs no memory. */
public final class Tokens {
    private static final int RANDOM_BYTES = 56;
    /** A prime that divides no usual size: steps of it visit every token once a round, far from insertion order. */
    private static final long STRIDE = 7_368_787;

    private final String prefix;
    private final int size;
    private final AtomicLong created = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    private Tokens(String prefix, int size) {
        this.prefix = prefix;
        this.size = size;
    }

    /** Names that nobody can guess, as access tokens are. */
    public static Tokens random(int size) {
        byte[] random = new byte[RANDOM_BYTES];
        ThreadLocalRandom.current().nextBytes(random);
        return new Tokens(HexFormat.of().formatHex(random), size);
    }

    /** Names that all begin so. */
    public static Tokens named(String prefix, int size) {
        return new Tokens(prefix, size);
    }

    public int size() {
        return size;
    }

    /** The next in order, for creating each once. */
    public String nextNew() {
        return token(created.getAndIncrement());
    }

    /** The next in scattered order, round and round. */
    public String next() {
        return token(taken.getAndIncrement() * STRIDE % size);
    }

    private String token(long number) {
        return prefix + HexFormat.of().toHexDigits(number);
    }
}
