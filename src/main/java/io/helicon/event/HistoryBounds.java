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
 * <p>Theirs are written {@code <root>=<count>/<duration>}, such as {@code program=500/PT1H30M}; either part may be left
 * out.
 */
public final class HistoryBounds {
    private static final String EXPECTED = "expected <root>=<count>/<duration>, such as program=500/PT1H30M";
    private static final Pattern ENTRY = Pattern.compile("([^:]*)=(\\d{0,9})/([0-9A-Za-z.]*)");

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
                age.isEmpty() ? general.age() : Duration.parse(age));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
