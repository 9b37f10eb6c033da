package io.helicon.runtime;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parts of a server's URL; its messages never repeat the URL, for it may hold a password. */
final class UrlText {
    private UrlText() {}

    static URI uri(String text, Set<String> schemes, String expected) {
        try {
            URI uri = new URI(text);
            SettingType.require(
                    schemes.contains(Optional.ofNullable(uri.getScheme()).orElse("")), expected);
            SettingType.require(!uri.isOpaque() && uri.getRawFragment() == null, expected);
            SettingType.require(uri.getRawAuthority() == null || uri.getHost() != null, expected);
            SettingType.require(uri.getPort() <= 65_535 && uri.getPort() != 0, "a port from 1 to 65535");
            return uri;
        } catch (URISyntaxException e) {
            // The cause repeats its input: it must not travel with us.
            throw new IllegalArgumentException(expected + ", with other characters percent-encoded");
        }
    }

    /** @return user and password, each empty when not given */
    static String[] credentials(URI uri) {
        String[] parts = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
        return new String[] {decode(parts[0]), parts.length < 2 ? "" : decode(parts[1])};
    }

    /** @return without the brackets of an IPv6 address */
    static String host(URI uri) {
        String host = Optional.ofNullable(uri.getHost()).orElse("localhost");
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** @return without the leading slash */
    static String path(URI uri) {
        return decode(uri.getRawPath().replaceFirst("^/", ""));
    }

    static Map<String, String> parameters(URI uri, Set<String> known) {
        Map<String, String> parameters = new TreeMap<>();
        String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            SettingType.require(
                    known.contains(parts[0]),
                    "unknown parameter " + parts[0] + "; known are " + String.join(", ", new TreeSet<>(known)));
            parameters.put(parts[0], parts.length < 2 ? "" : decode(parts[1]));
        }
        return parameters;
    }

    /** A plus sign stays one: this is a URL, not a form. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
