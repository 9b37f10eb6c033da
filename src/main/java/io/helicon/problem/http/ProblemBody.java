package io.helicon.problem.http;

import io.helicon.problem.Incident;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;

/** The problem details of RFC 9457 for one failed request. */
record ProblemBody(int status, String title, String detail) {
    static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that says nothing but its status; the detail is the same for all requests. */
    static ProblemBody of(int status) {
        String title = HttpResponseStatus.valueOf(status).reasonPhrase();
        return new ProblemBody(status, title, detail(status, title));
    }

    /** @return the problem as its room told it; a defect, or anything else, as the id of its incident */
    static ProblemBody of(Throwable failure) {
        return failure instanceof Problem problem && problem.kind() != ProblemKind.INTERNAL
                ? of(problem.kind(), String.valueOf(problem.getMessage()))
                : of(ProblemKind.INTERNAL, Incident.report(failure).message());
    }

    static ProblemBody of(ProblemKind kind, String detail) {
        return new ProblemBody(kind.httpStatus(), kind.title(), detail);
    }

    private static String detail(int status, String title) {
        return switch (status) {
            case 400 -> "the request cannot be understood";
            case 404 -> "nothing is found at this path";
            case 405 -> "this method is not offered here";
            case 406 -> "none of the accepted media types is offered here";
            case 413 -> "the body is larger than the server takes";
            case 414 -> "the path is longer than the server takes";
            case 415 -> "a body of this media type is not understood here";
            default -> title.toLowerCase(java.util.Locale.ROOT);
        };
    }

    String json() {
        return new JsonObject()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", detail)
                .encode();
    }
}
