package io.helicon.runtime.plasma;

import java.lang.StackWalker.StackFrame;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Lines as Go's package log writes them: the prefix, date and time and place as the flags ask, the text.
 *
 * @param flags a sum of the constants below
 */
record GoLog(String prefix, int flags, Clock clock) {
    static final int DATE = 1;
    static final int TIME = 2;
    static final int MICROSECONDS = 4;
    static final int LONG_FILE = 8;
    static final int SHORT_FILE = 16;
    static final int UTC = 32;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy/MM/dd ");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss ");
    private static final DateTimeFormatter MICROSECOND = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS ");

    /** @return without a line's end */
    String line(String text) {
        return prefix + moment() + place() + text;
    }

    private String moment() {
        ZoneId zone = has(UTC) ? ZoneOffset.UTC : clock.getZone();
        ZonedDateTime now = clock.instant().atZone(zone);
        String day = has(DATE) ? now.format(DAY) : "";
        if (has(MICROSECONDS)) {
            return day + now.format(MICROSECOND);
        }
        return has(TIME) ? day + now.format(SECOND) : day;
    }

    /** Where it is logged, which in Go is a file of the program's source. The short name wins. */
    private String place() {
        if (!has(LONG_FILE) && !has(SHORT_FILE)) {
            return "";
        }
        StackFrame here =
                StackWalker.getInstance().walk(frames -> frames.findFirst().orElseThrow());
        String home = getClass().getPackageName().replace('.', '/') + "/";
        return (has(SHORT_FILE) ? "" : home) + here.getFileName() + ":" + here.getLineNumber() + ": ";
    }

    private boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
