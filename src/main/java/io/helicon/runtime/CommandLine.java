package io.helicon.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The words after the program's name: {@code -name=value}, {@code -name value}, both with one dash or two, and
 * {@code name=value} as Mnemosyne's manual writes it. A boolean may stand alone.
 */
public record CommandLine(Map<String, String> flags, boolean help, boolean version, boolean healthcheck) {
    public CommandLine {
        flags = Map.copyOf(flags);
    }

    /** @throws SettingError that names the first word that means nothing */
    public static CommandLine parse(String... words) {
        Deque<String> rest = new ArrayDeque<>(List.of(words));
        Map<String, String> flags = new TreeMap<>();
        boolean help = false;
        boolean version = false;
        boolean healthcheck = false;
        while (!rest.isEmpty()) {
            String word = rest.pop();
            help |= word.matches("--?(help|h)");
            version |= word.matches("--?version");
            healthcheck |= word.matches("--?healthcheck");
            if (!word.matches("--?(help|h|version|healthcheck)")) {
                take(word, rest, flags);
            }
        }
        return new CommandLine(flags, help, version, healthcheck);
    }

    private static void take(String word, Deque<String> rest, Map<String, String> flags) {
        String[] parts = word.replaceFirst("^--?", "").split("=", 2);
        if (!word.startsWith("-") && parts.length < 2) {
            throw new SettingError("unexpected word \"" + word + "\"; settings are written -name=value, see -help");
        }
        Setting setting = known(parts[0]);
        flags.put(setting.flag(), parts.length == 2 ? parts[1] : following(setting, rest));
    }

    private static Setting known(String name) {
        return Settings.named(name).orElseThrow(() -> new SettingError("unknown flag -" + name + "; see -help"));
    }

    private static String following(Setting setting, Deque<String> rest) {
        if (setting.type().isBoolean()) {
            boolean said = !rest.isEmpty() && rest.peek().matches("true|false");
            return said ? rest.pop() : "true";
        }
        return Optional.ofNullable(rest.poll())
                .orElseThrow(() -> new SettingError("-" + setting.flag() + " needs a value"));
    }
}
