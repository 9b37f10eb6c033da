package io.helicon.bench.executable;

import io.helicon.bench.Figures;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What was measured of one quantity with one edition, once or several times. */
record Samples(List<Double> values) {
    /** The middle one, or the mean of the two in the middle; not a number without any. */
    double median() {
        double[] sorted = sorted();
        int middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private double[] sorted() {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** The median, followed by the least and the most where there are several. */
    String write(Quantity quantity) {
        double[] sorted = sorted();
        if (sorted.length == 0) {
            return Figures.NOTHING;
        }
        String ends = Arrays.stream(new double[] {sorted[0], sorted[sorted.length - 1]})
                .mapToObj(quantity::write)
                .collect(Collectors.joining(" - ", " (", ")"));
        return quantity.write(median()) + (sorted.length == 1 ? "" : ends);
    }
}
