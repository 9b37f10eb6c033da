package io.helicon.namespace;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * For how long documents live whose writers do not say it, by namespace: the first pattern that fits decides, and where none
 * does they do not end by themselves.
 */
final class Lifetimes {
    private static final String EXPECTED = "expected <pattern>=<duration>, such as restaurants.*=PT1H30M";
    private static final Pattern ENTRY = Pattern.compile("(.+)=([0-9A-Za-z.]+)");

    private final Map<Pattern, Expiry> rules = new LinkedHashMap<>();

    /** @throws IllegalArgumentException that names the entry which is wrong */
    static Lifetimes of(NamespaceConfig config) {
        Lifetimes lifetimes = new Lifetimes();
        config.ttl().orElse(List.of()).forEach(lifetimes::add);
        return lifetimes;
    }

    Expiry of(Namespace namespace) {
        return rules.entrySet().stream()
                .filter(rule -> rule.getKey().matcher(namespace.value()).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Expiry.NEVER);
    }

    private void add(String entry) {
        Matcher parts = ENTRY.matcher(entry.strip());
        try {
            if (!parts.matches()) {
                throw new IllegalArgumentException(EXPECTED);
            }
            rules.put(pattern(parts.group(1)), Expiry.after(Duration.parse(parts.group(2))));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("time to live: \"" + entry + "\": " + e.getMessage(), e);
        }
    }

    /** A star stands for any characters, all others for themselves. */
    private static Pattern pattern(String text) {
        String whole =
                List.of(text.split("\\*", -1)).stream().map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(whole, Pattern.DOTALL);
    }
}
