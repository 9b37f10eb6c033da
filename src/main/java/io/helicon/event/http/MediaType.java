package io.helicon.event.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;

/** What a body is said to be, without the parameters. */
final class MediaType {
    static final String JSON = "application/json";
    static final String LINES = "application/x-ndjson";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String MULTIPART = "multipart/form-data";

    private MediaType() {}

    /** @return it in small letters, or an empty text */
    static String of(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        String type = header == null ? "" : header.split(";", 2)[0];
        return type.strip().toLowerCase(Locale.ROOT);
    }
}
