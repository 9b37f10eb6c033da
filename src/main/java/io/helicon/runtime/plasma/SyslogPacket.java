package io.helicon.runtime.plasma;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The head that every packet has, as RFC 3164 has it.
 *
 * @param priority the facility's number times 8, and the severity
 */
record SyslogPacket(int priority, String host, String tag, Clock clock) {
    /** A day of one digit has a space before it. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);

    String of(String text) {
        String moment = clock.instant().atZone(clock.getZone()).format(MOMENT);
        long pid = ProcessHandle.current().pid();
        return "<" + priority + ">" + moment + " " + host + " " + tag + "[" + pid + "]: " + text;
    }

    /** Asks the system, and may wait for it. @return without its domain, as the RFC wants it */
    static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName().split("\\.", 2)[0];
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
