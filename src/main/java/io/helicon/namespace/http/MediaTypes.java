package io.helicon.namespace.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** What bodies are said to be, and the refusal of those that are something else. */
final class MediaTypes {
    static final String JSON = MediaType.APPLICATION_JSON;
    static final String MERGE_PATCH = "application/merge-patch+json";
    static final String JSON_PATCH = "application/json-patch+json";

    private static final String ACCEPT_PATCH = "Accept-Patch";

    private MediaTypes() {}

    /** A body of no type is taken for what is expected. */
    static void requireJson(@Nullable String header) {
        if (header != null && !essence(header).equals(JSON)) {
            throw refusal(HttpHeaders.ACCEPT, JSON);
        }
    }

    /** @return which of the two kinds of patches (RFC 5789, RFC 5261 has others) */
    static String patch(@Nullable String header) {
        String type = header == null ? "" : essence(header);
        if (!type.equals(MERGE_PATCH) && !type.equals(JSON_PATCH)) {
            throw refusal(ACCEPT_PATCH, MERGE_PATCH + ", " + JSON_PATCH);
        }
        return type;
    }

    /** @return the type without its parameters; nothing when it is none, or in another charset than UTF-8 */
    private static String essence(String header) {
        try {
            MediaType type = MediaType.valueOf(header);
            String charset = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, "utf-8");
            return charset.equalsIgnoreCase("utf-8")
                    ? (type.getType() + "/" + type.getSubtype()).toLowerCase(java.util.Locale.ROOT)
                    : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static WebApplicationException refusal(String header, String accepted) {
        return new WebApplicationException(Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE)
                .type(JSON)
                .header(header, accepted)
                .entity("{\"error\":\"unsupported_media_type\"}")
                .build());
    }
}
