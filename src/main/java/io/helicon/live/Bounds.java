package io.helicon.live;

/**
 * How much may wait for one connection.
 *
 * @param items most items
 * @param bytes most bytes, by {@link Sized#size()}; a single larger item may still wait alone
 */
public record Bounds(int items, long bytes, Overflow overflow) {
    boolean areExceededBy(int waitingItems, long waitingBytes) {
        return waitingItems > 1 && (waitingItems > items || waitingBytes > bytes);
    }
}
