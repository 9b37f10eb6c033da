package io.helicon.runtime;

import java.util.stream.Collectors;

/** What {@code -help} prints. */
public final class HelpText {
    private HelpText() {}

    public static String text() {
        return "Usage: helicon [-name=value]...\n\n"
                + "Flags are stronger than environment variables, those than the settings file.\n\n"
                + Settings.ALL.stream().map(HelpText::entry).collect(Collectors.joining())
                + "  -help\n        print this\n  -version\n        print the version\n"
                + "  -healthcheck\n        ask the server of these settings whether it lives: healthy and exit code 0,"
                + " or unhealthy and 1\n\n"
                + "Environment variables that say a setting in parts:\n  "
                + String.join("\n  ", EnvironmentAliases.names()) + "\n";
    }

    private static String entry(Setting setting) {
        String fallback = setting.fallback().isEmpty() ? "none" : setting.fallback();
        return "  -" + setting.flag() + " <" + setting.type().name() + ">\n        " + setting.meaning()
                + "\n        default: " + fallback + "; environment: " + String.join(", ", setting.environment())
                + "\n";
    }
}
