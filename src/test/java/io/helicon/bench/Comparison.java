package io.helicon.bench;

/**
 * What a row is compared with.
 *
 * @param before the reference's rate right before the row
 * @param after and right after
 */
record Comparison(String reference, double before, double after) {
    double rate() {
        return (before + after) / 2;
    }

    /** How far the two runs lie apart: a ratio is no better known than that. */
    double drift() {
        return Math.abs(after - before) / rate();
    }

    double ratio(double rowRate) {
        return rowRate / rate();
    }
}
