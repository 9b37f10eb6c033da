package io.helicon.namespace.http;

import io.helicon.namespace.Document;
import io.helicon.namespace.JsonString;
import io.helicon.namespace.MemberValue;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.SessionData;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is answered when all went well. */
final class Answers {
    static final String SUCCESS = "{\"success\":true}";
    static final String REMOVED = "{\"removed\":1}";

    /** RFC 9110, 5.6.7. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Answers() {}

    static Response document(Document document) {
        return of(document, document.json()).build();
    }

    static Response value(MemberValue value) {
        return of(value.document(), value.json()).build();
    }

    static Response unchanged(Document document) {
        return headers(Response.notModified(), document).build();
    }

    private static Response.ResponseBuilder of(Document document, String body) {
        return headers(Response.ok(body, MediaTypes.JSON), document);
    }

    /** Behind the end of a document its answer is stale (RFC 9111, 5.3). */
    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, Document document) {
        document.expires().map(DATE::format).ifPresent(date -> response.header(HttpHeaders.EXPIRES, date));
        return response.header(HttpHeaders.ETAG, document.etag().toString());
    }

    static String sessions(List<SessionData> sessions) {
        return sessions.stream().map(Answers::session).collect(Collectors.joining(",", "{\"sessions\":[", "]}"));
    }

    /** Its namespaces, and its documents under their names. */
    static String session(SessionData data) {
        String names = data.namespaces().stream()
                .map(Namespace::value)
                .map(JsonString::of)
                .collect(Collectors.joining(","));
        String head = "{\"_session\":" + JsonString.of(data.session().value()) + ",\"_namespaces\":[" + names + "]";
        return data.documents().stream().map(Answers::member).collect(Collectors.joining("", head, "}"));
    }

    private static String member(Document document) {
        return "," + JsonString.of(document.name().namespace().value()) + ":" + document.json();
    }
}
