package io.helicon.runtime;

import io.helicon.wire.DurationText;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Settings of the namespace room as operators write them. */
final class NamespaceText {
    static final SettingType PREFIX = SettingType.of("prefix", NamespaceText::normalPrefix);
    static final SettingType LIFETIMES = SettingType.of("pattern=duration,…", NamespaceText::normalLifetimes);

    private static final String EXPECTED = "pattern=duration,… such as restaurants.*=30d,*=90d";

    private NamespaceText() {}

    /** An empty variable counts as none given, so there is a word for the empty prefix. */
    private static String normalPrefix(String text) {
        return text.equals("none") ? "" : text;
    }

    /** @return the same with durations as {@link java.time.Duration#parse} reads them */
    private static String normalLifetimes(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(NamespaceText::normalLifetime)
                .collect(Collectors.joining(","));
    }

    private static String normalLifetime(String entry) {
        int middle = entry.lastIndexOf('=');
        SettingType.require(middle > 0, EXPECTED);
        String duration =
                DurationText.parse(entry.substring(middle + 1).strip()).toString();
        SettingType.require(!duration.equals("PT0S"), "a duration of at least 1ms");
        return entry.substring(0, middle).strip() + "=" + duration;
    }
}
