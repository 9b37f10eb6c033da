package io.helicon.namespace.http;

import io.helicon.namespace.JsonString;
import io.helicon.namespace.NamespaceConfig;
import io.helicon.problem.FailureDialect;
import jakarta.inject.Singleton;

/** What fails before it reaches a resource of this edge is told as its resources tell failures. */
@Singleton
class NamespaceDialect implements FailureDialect {
    private static final int INTERNAL = 500;

    private final NamespaceConfig config;

    NamespaceDialect(NamespaceConfig config) {
        this.config = config;
    }

    @Override
    public boolean isSpokenAt(String path) {
        return isBelow("/v1/sessions", path) || isBelow("/v1/schemas", path);
    }

    /** A colon begins what is done with all of them. */
    private static boolean isBelow(String root, String path) {
        return path.startsWith(root)
                && (path.length() == root.length() || "/:".indexOf(path.charAt(root.length())) >= 0);
    }

    @Override
    public String mediaType() {
        return MediaTypes.JSON;
    }

    @Override
    public String body(int status, String detail) {
        String error = "{\"error\":" + JsonString.of(word(status));
        return status == INTERNAL
                ? error + ",\"details\":[{\"path\":\"\",\"message\":" + JsonString.of(detail) + "}]}"
                : error + "}";
    }

    private static String word(int status) {
        return switch (status) {
            case 404 -> "not_found";
            case 405 -> "method_not_allowed";
            case 406 -> "not_acceptable";
            case 413 -> "too_large";
            case 415 -> "unsupported_media_type";
            case 503 -> "unavailable";
            case INTERNAL -> "internal";
            default -> "invalid_request";
        };
    }

    /** That of schemas may be the longer one. */
    @Override
    public long longestBody() {
        return Math.max(config.maxSize(), config.maxSchemaSize());
    }
}
