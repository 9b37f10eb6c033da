package io.helicon.runtime;

import java.util.List;
import java.util.Locale;

/** The parts of a syslog packet as operators write them. */
final class SyslogText {
    static final SettingType TAG = SettingType.of("tag", SyslogText::normalTag);
    static final SettingType SEVERITY = SettingType.of("severity", SyslogText::normalSeverity);
    static final SettingType FACILITY = SettingType.of("facility", SyslogText::normalFacility);
    static final SettingType ADDRESS = SettingType.of("host:port", SyslogText::normalAddress);

    private static final List<String> SEVERITIES =
            List.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final List<String> FACILITIES = List.of(
            "kern",
            "user",
            "mail",
            "daemon",
            "auth",
            "syslog",
            "lpr",
            "news",
            "uucp",
            "cron",
            "authpriv",
            "ftp",
            "ntp",
            "audit",
            "alert",
            "clock",
            "local0",
            "local1",
            "local2",
            "local3",
            "local4",
            "local5",
            "local6",
            "local7");

    /** A facility in a packet's first number stands above the three bits of the severity. */
    private static final int FACILITY_STEP = 8;

    private SyslogText() {}

    private static String normalTag(String text) {
        SettingType.require(text.matches("[A-Za-z0-9_./-]{1,48}"), "at most 48 of A-Z, a-z, 0-9 and _./-");
        return text;
    }

    private static String normalSeverity(String text) {
        int named = SEVERITIES.indexOf(text.toLowerCase(Locale.ROOT));
        SettingType.require(named >= 0 || text.matches("[0-7]"), "0 to 7, or one of " + String.join(", ", SEVERITIES));
        return named >= 0 ? Integer.toString(named) : text;
    }

    /**
     * Plasma's numbers are the constants of Go's library, the facility's number times 8: a multiple of 8 is always one
     * of those, and any other number up to 23 the facility's own.
     *
     * @return times 8
     */
    private static String normalFacility(String text) {
        int named = FACILITIES.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return Integer.toString(named * FACILITY_STEP);
        }
        String expected = "0 to 23, a multiple of 8 up to 184, or one of " + String.join(", ", FACILITIES);
        SettingType.require(text.matches("\\d{1,3}"), expected);
        int number = Integer.parseInt(text);
        boolean shifted = number % FACILITY_STEP == 0;
        SettingType.require(number < (shifted ? FACILITY_STEP : 1) * FACILITIES.size(), expected);
        return Integer.toString(shifted ? number : number * FACILITY_STEP);
    }

    private static String normalAddress(String text) {
        String expected = "host:port";
        SettingType.require(text.matches("(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+):\\d{1,5}"), expected);
        int port = Integer.parseInt(text.substring(text.lastIndexOf(':') + 1));
        SettingType.require(port >= 1 && port <= 65_535, expected + ", the port from 1 to 65535");
        return text;
    }
}
