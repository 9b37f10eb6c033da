package io.helicon.bench.events;

/**
 * What went wrong in the deliveries of a row; all of it should be 0.
 *
 * @param lost deliveries that never came
 * @param doubled that came once more
 * @param late that came after one with a higher number
 * @param other strange events, connections refused or ended, publications refused
 */
record Account(long lost, long doubled, long late, long other) {
    static final Account CLEAN = new Account(0, 0, 0, 0);

    static Account others(long number) {
        return new Account(0, 0, 0, number);
    }

    Account plus(Account more) {
        return new Account(lost + more.lost, doubled + more.doubled, late + more.late, other + more.other);
    }

    long failures() {
        return lost + doubled + late + other;
    }
}
