package io.helicon.bench.events;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of equally many subscribers: those of the reference, measured first and last, and those compared with it. */
record EventGroup(List<EventRow> rows) {
    /** Mean rate of the reference's rows; not a number when there are none. */
    double referenceRate() {
        return references().getCount() == 0 ? Double.NaN : references().getAverage();
    }

    /** How far they lie apart: a ratio is no better known than that. */
    double drift() {
        DoubleSummaryStatistics rates = references();
        return rates.getCount() < 2 ? Double.NaN : (rates.getMax() - rates.getMin()) / rates.getAverage();
    }

    double ratio(EventRow row) {
        return row.saturation().deliveries().rate() / referenceRate();
    }

    boolean isReached(EventRow row) {
        double ratio = ratio(row);
        return row.account().failures() == 0 && row.aim().stream().allMatch(aim -> aim.isReached(row, ratio));
    }

    private DoubleSummaryStatistics references() {
        return rows.stream()
                .filter(EventRow::isReference)
                .map(EventRow::saturation)
                .collect(Collectors.summarizingDouble(flow -> flow.deliveries().rate()));
    }
}
