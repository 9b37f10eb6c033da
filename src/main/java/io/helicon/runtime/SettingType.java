package io.helicon.runtime;

import io.helicon.wire.DurationText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** What a setting's text may be, and how it is written for the rooms that read it. */
public final class SettingType {
    static final SettingType TEXT = new SettingType("text", text -> text);
    static final SettingType NAME = new SettingType("name", SettingType::normalName);
    static final SettingType BOOLEAN = new SettingType("true or false", SettingType::normalBoolean);
    static final SettingType PORT = new SettingType("port", SettingType::normalPort);
    static final SettingType COUNT = upFrom(0);
    static final SettingType DURATION = atLeast(Duration.ZERO);
    static final SettingType HOST = new SettingType("host", SettingType::normalHost);
    static final SettingType PATH = new SettingType("path", SettingType::normalPath);
    static final SettingType IDENTIFIER = new SettingType("identifier", SettingType::normalIdentifier);
    static final SettingType HOSTS = new SettingType("host:port,…", SettingType::normalHosts);
    static final SettingType POSTGRES = new SettingType("postgres URL", SettingType::normalPostgres, true);
    static final SettingType REDIS = new SettingType("redis URL", SettingType::normalRedis, true);
    static final SettingType COLLECTOR = new SettingType("OTLP address", TracingText::normalAddress, true);
    static final SettingType RATIO = new SettingType("0 to 1", TracingText::normalRatio);
    static final SettingType SECRET = new SettingType("secret", SettingType::normalName, true);
    static final SettingType USERNAME = new SettingType("identifier", SettingType::normalUsername);
    static final SettingType KEY = new SettingType("secret", SettingType::normalKey, true);

    private static final int MOST = 999_999_999;

    /** What {@code postgres.address} and {@code redis.address} say when this process shall start its own. */
    static final String EMBEDDED = "embedded";

    private final String name;
    private final UnaryOperator<String> normalise;
    private final boolean secret;

    private SettingType(String name, UnaryOperator<String> normalise) {
        this(name, normalise, false);
    }

    private SettingType(String name, UnaryOperator<String> normalise, boolean secret) {
        this.name = name;
        this.normalise = normalise;
        this.secret = secret;
    }

    /** One that a room, or an edge of ours, describes itself. */
    static SettingType of(String name, UnaryOperator<String> normalise) {
        return new SettingType(name, normalise);
    }

    static SettingType upFrom(int least) {
        return new SettingType("number", text -> normalNumber(text, least, MOST));
    }

    static SettingType between(int least, int most) {
        return new SettingType(least + " to " + most, text -> normalNumber(text, least, most));
    }

    static SettingType atLeast(Duration least) {
        return new SettingType("duration", text -> normalDuration(text, least));
    }

    static SettingType oneOf(String... values) {
        Set<String> allowed = new TreeSet<>(Set.of(values));
        String expected = "one of " + String.join(", ", values);
        return new SettingType(String.join("|", values), text -> among(allowed, text, expected));
    }

    /** One value that is there, and one that the contract names and that is refused by name for now. */
    static SettingType choice(String there, String notYet) {
        String refusal = notYet + " is not there yet, only " + there;
        return new SettingType(there, text -> among(Set.of(there), text, text.equals(notYet) ? refusal : there));
    }

    /** @throws IllegalArgumentException whose message says what was expected */
    String normalise(String text) {
        return normalise.apply(text);
    }

    String name() {
        return name;
    }

    boolean isSecret() {
        return secret;
    }

    boolean isBoolean() {
        return this == BOOLEAN;
    }

    private static String among(Set<String> allowed, String text, String expected) {
        require(allowed.contains(text), expected);
        return text;
    }

    private static String normalBoolean(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1", "yes", "on", "t" -> "true";
            case "false", "0", "no", "off", "f" -> "false";
            default -> throw new IllegalArgumentException("true or false");
        };
    }

    /** One below the last, for the operators' port is the next one. */
    private static String normalPort(String text) {
        require(text.matches("\\d{1,5}"), "a port from 1 to 65534");
        int port = Integer.parseInt(text);
        require(port >= 1 && port <= 65_534, "a port from 1 to 65534");
        return Integer.toString(port);
    }

    private static String normalName(String text) {
        require(!text.isBlank(), "not an empty text");
        return text;
    }

    private static String normalUsername(String text) {
        String expected = "at most 100 of A-Z a-z 0-9 _ . @ + -, not beginning with g-";
        require(text.matches("[A-Za-z0-9_.@+-]{1,100}") && !text.startsWith("g-"), expected);
        return text;
    }

    private static String normalNumber(String text, int least, int most) {
        String expected = "a number from " + least + " to " + most;
        require(text.matches("\\d{1,9}"), expected);
        int number = Integer.parseInt(text);
        require(number >= least && number <= most, expected);
        return Integer.toString(number);
    }

    private static String normalDuration(String text, Duration least) {
        Duration duration = DurationText.parse(text);
        require(duration.compareTo(least) >= 0, "a duration of at least " + least.toMillis() + "ms");
        return duration.toString();
    }

    private static String normalHost(String text) {
        require(text.matches("[A-Za-z0-9.:_\\[\\]][A-Za-z0-9.:_\\[\\]%-]*"), "a host name or an IP address");
        return text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    }

    private static String normalPath(String text) {
        try {
            return Path.of(text).toString();
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("a path", e);
        }
    }

    private static String normalIdentifier(String text) {
        require(text.matches("[a-z_][a-z0-9_]{0,40}"), "at most 41 of a-z, 0-9 and _, not beginning with a digit");
        return text;
    }

    private static String normalHosts(String text) {
        for (String host : text.split(",", -1)) {
            require(
                    host.strip().matches("(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+):\\d{1,5}"),
                    "host:port, comma separated");
        }
        return text.replace(" ", "");
    }

    private static String normalPostgres(String text) {
        return text.equals(EMBEDDED) ? text : PostgresAddress.parse(text).url();
    }

    private static String normalRedis(String text) {
        return text.equals(EMBEDDED) ? text : RedisAddress.parse(text).url();
    }

    private static String normalKey(String text) {
        try {
            int length = Base64.getDecoder().decode(text).length;
            require(length == 16 || length == 32, "16 or 32 bytes in base64");
            return text;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("16 or 32 bytes in base64", e);
        }
    }

    static void require(boolean fits, String expected) {
        if (!fits) {
            throw new IllegalArgumentException(expected);
        }
    }
}
