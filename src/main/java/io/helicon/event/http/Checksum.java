package io.helicon.event.http;

import java.util.zip.CRC32;

/**
 * The CRC-32 of some bytes, which can be joined with that of others without the bytes.
 *
 * <p>A CRC is a polynomial over two elements, bits in reverse; putting n bytes behind others multiplies theirs by
 * x<sup>8n</sup>, modulo the polynomial of CRC-32.
 *
 * @param length of the bytes
 * @param shift x<sup>8 length</sup>, by which what is before them is multiplied
 */
record Checksum(int crc, long length, int shift) {
    private static final int POLYNOMIAL = 0xedb88320;
    private static final int ONE = 1 << 31;
    private static final int[] POWERS = powers();

    static final Checksum NOTHING = new Checksum(0, 0, ONE);

    static Checksum of(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return new Checksum((int) crc.getValue(), bytes.length, shift(bytes.length));
    }

    /** @return that of these bytes and others behind them; its own shift is left out, as nothing comes before a stream */
    Checksum and(Checksum behind) {
        return new Checksum(product(behind.shift, crc) ^ behind.crc, length + behind.length, ONE);
    }

    private static int shift(int bytes) {
        int shift = ONE;
        int power = 3;
        for (int rest = bytes; rest > 0; rest >>>= 1) {
            shift = (rest & 1) == 0 ? shift : product(POWERS[power], shift);
            power++;
        }
        return shift;
    }

    /** x to the powers of 2. */
    private static int[] powers() {
        int[] powers = new int[36];
        int power = 1 << 30;
        for (int i = 0; i < powers.length; i++) {
            powers[i] = power;
            power = product(power, power);
        }
        return powers;
    }

    private static int product(int left, int right) {
        int product = 0;
        int shifted = right;
        for (int bits = left; bits != 0; bits <<= 1) {
            product ^= bits < 0 ? shifted : 0;
            shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
        }
        return product;
    }
}
