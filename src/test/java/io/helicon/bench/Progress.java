package io.helicon.bench;

import java.util.Locale;

/** Tells on stderr what is going on, so that stdout holds the table alone. */
public final class Progress {
    private Progress() {}

    public static void say(String format, Object... values) {
        System.err.println(String.format(Locale.ROOT, format, values));
    }
}
