package io.helicon.runtime;

import io.helicon.wire.DurationText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Settings of the event room as operators write them. */
final class EventText {
    static final SettingType CHANNELS = SettingType.of("channel,…", EventText::normalChannels);
    static final SettingType ROOTS = SettingType.of("root=count/age,…", EventText::normalRoots);
    static final SettingType WHOLE_SECONDS = SettingType.of("seconds", EventText::normalSeconds);
    static final SettingType MILLISECONDS = SettingType.of("milliseconds", EventText::normalMilliseconds);
    static final SettingType PARAMETER = SettingType.of("parameter", EventText::normalParameter);
    static final SettingType HEADER = SettingType.of("header", EventText::normalHeader);

    private static final Pattern ROOT = Pattern.compile("([^,:=/]+)=(\\d{0,9})(?:/(.*))?");
    private static final String ROOT_EXPECTED = "root=count/age,… such as program=500/5m, chat=/1h";

    private EventText() {}

    private static String normalChannels(String text) {
        return strippedParts(text, "channels, comma separated").stream().collect(Collectors.joining(","));
    }

    /** @return {@code root=count/age}, each with its slash, and the age as {@link Duration#parse} reads it */
    private static String normalRoots(String text) {
        Set<String> seen = new TreeSet<>();
        return strippedParts(text, ROOT_EXPECTED).stream()
                .map(entry -> normalRoot(entry, seen))
                .collect(Collectors.joining(","));
    }

    private static String normalRoot(String entry, Set<String> seen) {
        Matcher parts = ROOT.matcher(entry);
        SettingType.require(parts.matches(), ROOT_EXPECTED);
        String age = parts.group(3) == null ? "" : parts.group(3);
        SettingType.require(seen.add(parts.group(1)), "each root once, " + parts.group(1) + " is there twice");
        SettingType.require(!parts.group(2).isEmpty() || !age.isEmpty(), ROOT_EXPECTED);
        SettingType.require(!parts.group(2).matches("0+"), "a count of at least 1 for " + parts.group(1));
        String count = parts.group(2).isEmpty() ? "" : Integer.toString(Integer.parseInt(parts.group(2)));
        return parts.group(1) + "=" + count + "/" + (age.isEmpty() ? "" : normalAge(age));
    }

    private static String normalAge(String text) {
        Duration age = DurationText.parse(text);
        SettingType.require(age.compareTo(Duration.ofSeconds(1)) >= 0, "an age of at least 1s");
        return age.toString();
    }

    private static List<String> strippedParts(String text, String expected) {
        List<String> parts =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        SettingType.require(parts.stream().noneMatch(String::isEmpty), expected);
        return parts;
    }

    private static String normalSeconds(String text) {
        Duration duration = DurationText.parse(text);
        boolean whole = duration.getNano() == 0 && duration.getSeconds() >= 1;
        SettingType.require(whole, "a duration of whole seconds, at least 1s");
        return duration.toString();
    }

    /** Plasma's variable is a number. */
    private static String normalMilliseconds(String text) {
        String whole = text.matches("\\d{1,12}") ? text + "ms" : text;
        Duration duration = DurationText.parse(whole);
        SettingType.require(duration.toMillis() <= Integer.MAX_VALUE, "milliseconds, at most " + Integer.MAX_VALUE);
        return duration.toString();
    }

    private static String normalParameter(String text) {
        SettingType.require(text.matches("[A-Za-z0-9_.~-]{1,64}"), "at most 64 of A-Z, a-z, 0-9 and _.~-");
        return text;
    }

    /** Anything else would break every answer that carries it. */
    private static String normalHeader(String text) {
        SettingType.require(text.matches("[\\x21-\\x7e]([\\x20-\\x7e]{0,510}[\\x21-\\x7e])?"), "printable ASCII");
        return text;
    }
}
