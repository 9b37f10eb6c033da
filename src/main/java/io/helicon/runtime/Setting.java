package io.helicon.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing an operator can set: a row of {@link Settings}.
 *
 * @param flag its name on the command line and in the settings file
 * @param property the system property that it becomes, for the rooms' configuration
 * @param aliases environment variables beside its own, the first that is set counts
 * @param fallback the value when nobody says anything; empty for none
 * @param type what it may be
 * @param meaning one line for {@code -help}
 */
public record Setting(
        String flag, String property, List<String> aliases, String fallback, SettingType type, String meaning) {

    /** A row whose property is its flag, and whose one variable is its own. */
    static Setting row(String flag, String fallback, SettingType type, String meaning) {
        return new Setting(flag, "helicon." + flag, List.of(), fallback, type, meaning);
    }

    /** @param room's name for it, after {@code helicon.} */
    Setting readAs(String room) {
        return new Setting(flag, "helicon." + room, aliases, fallback, type, meaning);
    }

    /** @param variables that say it too */
    Setting also(String... variables) {
        return new Setting(flag, property, List.of(variables), fallback, type, meaning);
    }

    /** @return its environment variables, the foremost first */
    public List<String> environment() {
        List<String> names = new ArrayList<>();
        names.add("HELICON_" + flag.toUpperCase(Locale.ROOT).replace('.', '_'));
        names.addAll(aliases);
        return List.copyOf(names);
    }

    /** @return the value when nobody says anything, as the rooms read it */
    public Optional<String> normalFallback() {
        return fallback.isEmpty() ? Optional.empty() : Optional.of(type.normalise(fallback));
    }

    /** @param source where the text stands, for the message that refuses it */
    String accept(String text, String source) {
        try {
            return type.normalise(text);
        } catch (IllegalArgumentException e) {
            String value = type.isSecret() ? "" : " \"" + text.replaceAll("\\p{Cntrl}", "?") + "\"";
            throw new SettingError("bad value" + value + " for " + source + ": " + e.getMessage());
        }
    }
}
