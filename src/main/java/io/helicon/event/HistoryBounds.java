package io.helicon.event;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bounds of every root's history: general ones, and those of some roots.
 *
 * <p>Theirs are written {@code <root>=<count>/<duration>}, such as {@code program=500/1h30m}; either part may be left
 * out. Durations are written so, or as ISO 8601 has them ({@code PT1H30M}).
 */
public final class HistoryBounds {
    private static final String EXPECTED = "expected <root>=<count>/<duration>, such as program=500/1h30m";
    private static final Pattern ENTRY = Pattern.compile("([^:]*)=(\\d{0,9})/([0-9A-Za-z.]*)");
    private static final Pattern PARTS = Pattern.compile("(?:\\d{1,9}(?:ms|s|m|h|d))+");
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");
    private static final Map<String, Long> MILLIS =
            Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

    private final HistoryBound general;
    private final Map<String, HistoryBound> own = new HashMap<>();

    private HistoryBounds(HistoryBound general) {
        this.general = general;
    }

    /** @throws IllegalArgumentException that names the entry which is wrong */
    public static HistoryBounds of(EventConfig config) {
        HistoryBounds bounds = new HistoryBounds(new HistoryBound(config.historyCount(), config.historyAge()));
        config.historyRoots().orElse(List.of()).forEach(bounds::add);
        return bounds;
    }

    /** @return those of a root */
    public HistoryBound of(String root) {
        return own.getOrDefault(root, general);
    }

    private void add(String entry) {
        Matcher matcher = ENTRY.matcher(entry.strip());
        try {
            require(matcher.matches(), EXPECTED);
            require(!matcher.group(2).isEmpty() || !matcher.group(3).isEmpty(), EXPECTED);
            HistoryBound before = own.put(matcher.group(1), bound(matcher.group(2), matcher.group(3)));
            require(before == null, "its root has bounds already");
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("history of some roots: \"" + entry + "\": " + e.getMessage(), e);
        }
    }

    private HistoryBound bound(String count, String age) {
        return new HistoryBound(
                count.isEmpty() ? general.count() : Integer.parseInt(count),
                age.isEmpty() ? general.age() : duration(age));
    }

    private static Duration duration(String text) {
        if (!PARTS.matcher(text).matches()) {
            return Duration.parse(text);
        }
        long millis = 0;
        for (Matcher part = PART.matcher(text); part.find(); ) {
            millis += Long.parseLong(part.group(1)) * MILLIS.getOrDefault(part.group(2), 0L);
        }
        return Duration.ofMillis(millis);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
