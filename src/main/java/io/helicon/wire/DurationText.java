package io.helicon.wire;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 1h30m}, {@code 500ms}, {@code 7d}, {@code 1.5s}, {@code 0}. */
public final class DurationText {
    private static final String EXPECTED = "a duration such as 1h30m, 500ms or 7d";
    private static final Pattern PART = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?)(ns|us|µs|ms|s|m|h|d|w)");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART.pattern() + ")+");
    private static final Duration LIMIT = Duration.ofDays(36_500);
    private static final Map<String, Long> NANOS = Map.of(
            "ns", 1L,
            "us", 1_000L,
            "µs", 1_000L,
            "ms", 1_000_000L,
            "s", 1_000_000_000L,
            "m", 60_000_000_000L,
            "h", 3_600_000_000_000L,
            "d", 86_400_000_000_000L,
            "w", 604_800_000_000_000L);

    private DurationText() {}

    /** @throws IllegalArgumentException whose message says what was expected */
    public static Duration parse(String text) {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        require(WHOLE.matcher(text).matches(), EXPECTED);
        BigDecimal nanos = BigDecimal.ZERO;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            nanos = nanos.add(
                    new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(NANOS.getOrDefault(part.group(2), 0L))));
        }
        require(nanos.compareTo(BigDecimal.valueOf(LIMIT.toNanos())) <= 0, EXPECTED + ", at most 36500d");
        return Duration.ofNanos(nanos.longValue());
    }

    private static void require(boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(expected);
        }
    }
}
