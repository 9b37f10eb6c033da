package io.helicon.event.http;

import io.helicon.event.EventConfig;
import io.helicon.live.Credential;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client that wants to listen says in its request.
 *
 * @param types as they were named, the blank ones left out
 * @param place the last event id that it knows
 * @param gzip whether it wants the stream compressed
 */
record SseRequest(List<String> types, Optional<String> place, Optional<Credential> credential, boolean gzip) {
    static final String MEDIA_TYPE = "text/event-stream";

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String LAST_EVENT_ID_QUERY = "lastEventId";

    /** @return whether a request names the media type itself, and not only lets any pass */
    static boolean isAskedForBy(HttpServerRequest request) {
        return new Preference(request.getHeader(HttpHeaders.ACCEPT)).admits(MEDIA_TYPE);
    }

    static boolean isAdmittedBy(HttpServerRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept == null || accept.isBlank() || new Preference(accept).admits(MEDIA_TYPE, "text/*", "*/*");
    }

    /** @throws WrongQuery when it names no types */
    static SseRequest of(RoutingContext context, EventConfig config) {
        HttpServerRequest request = context.request();
        return new SseRequest(
                types(context.queryParam(config.sseEventQuery())),
                given(request.getHeader(LAST_EVENT_ID)).or(() -> given(request.getParam(LAST_EVENT_ID_QUERY))),
                Credential.ofAuthorization(request.getHeader(HttpHeaders.AUTHORIZATION)),
                wantsGzip(new Preference(request.getHeader(HttpHeaders.ACCEPT_ENCODING))));
    }

    private static List<String> types(List<String> values) {
        if (values.isEmpty()) {
            throw new WrongQuery("specify event queries");
        }
        List<String> types = values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .filter(type -> !type.isEmpty())
                .toList();
        if (types.isEmpty()) {
            throw new WrongQuery("event query can't be empty");
        }
        return types;
    }

    private static Optional<String> given(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static boolean wantsGzip(Preference codings) {
        double gzip = codings.of("gzip", "x-gzip", "*").orElse(0);
        return gzip > 0 && gzip >= codings.of("identity").orElse(0);
    }
}
