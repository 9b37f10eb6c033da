package io.helicon.bench;

import java.util.Locale;

/** How figures are written in the tables; one that is not known is an empty cell. */
public final class Figures {
    public static final String NOTHING = "";

    private Figures() {}

    public static String rate(double value) {
        return known("%,.0f", value);
    }

    public static String milliseconds(double value) {
        return value < 0 ? NOTHING : known(value < 10 ? "%.2f" : "%.1f", value);
    }

    public static String percent(double ratio) {
        return known("%.0f %%", ratio * 100);
    }

    /** Bold, so that it is seen, unless there are none. */
    public static String failures(long number) {
        return number == 0 ? "0" : "**" + number + "**";
    }

    public static String known(String format, double value) {
        return Double.isNaN(value) ? NOTHING : String.format(Locale.ROOT, format, value);
    }
}
