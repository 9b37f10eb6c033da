package io.helicon.runtime;

import java.net.URI;
import java.util.Set;

/** Where traces go and how many there are, as operators write it. */
final class TracingText {
    private static final String EXPECTED = "http://host:port, https://host:port or host:port";

    /** That of OTLP over gRPC. */
    private static final int PORT = 4317;

    private TracingText() {}

    /** @return {@code http://host:port} or {@code https://host:port} */
    static String normalAddress(String text) {
        boolean bare = !text.contains("://");
        URI uri = UrlText.uri(bare ? "http://" + text : text, Set.of("http", "https"), EXPECTED);
        SettingType.require(uri.getHost() != null && uri.getRawUserInfo() == null, EXPECTED);
        SettingType.require(uri.getRawQuery() == null && Set.of("", "/").contains(uri.getRawPath()), EXPECTED);
        SettingType.require(!bare || uri.getPort() > 0, EXPECTED);
        return uri.getScheme() + "://" + uri.getHost() + ":" + (uri.getPort() < 0 ? PORT : uri.getPort());
    }

    static String normalRatio(String text) {
        SettingType.require(text.matches("0|1|[01]?\\.\\d{1,9}"), "a number from 0 to 1");
        double ratio = Double.parseDouble(text);
        SettingType.require(ratio <= 1, "a number from 0 to 1");
        return text;
    }
}
