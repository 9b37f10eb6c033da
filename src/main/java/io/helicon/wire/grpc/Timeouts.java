package io.helicon.wire.grpc;

import io.grpc.Deadline;
import io.grpc.Status;
import io.helicon.wire.grpc.Frames.Broken;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code grpc-timeout} header: up to eight digits and a unit. */
final class Timeouts {
    private static final Pattern FORM = Pattern.compile("(\\d{1,8})([HMSmun])");
    private static final Map<String, TimeUnit> UNITS = Map.of(
            "H", TimeUnit.HOURS,
            "M", TimeUnit.MINUTES,
            "S", TimeUnit.SECONDS,
            "m", TimeUnit.MILLISECONDS,
            "u", TimeUnit.MICROSECONDS,
            "n", TimeUnit.NANOSECONDS);

    private Timeouts() {}

    static Deadline deadline(String header) throws Broken {
        Matcher matcher = FORM.matcher(header);
        if (!matcher.matches()) {
            throw new Broken(Status.INVALID_ARGUMENT, "grpc-timeout is malformed");
        }
        TimeUnit unit = UNITS.getOrDefault(matcher.group(2), TimeUnit.SECONDS);
        return Deadline.after(Long.parseLong(matcher.group(1)), unit);
    }
}
