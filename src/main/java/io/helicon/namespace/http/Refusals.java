package io.helicon.namespace.http;

import io.helicon.namespace.Detail;
import io.helicon.namespace.JsonString;
import io.helicon.namespace.NamespaceProblem;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Tells this room's failures in the bodies that its contract fixes: {@code {"error":<word>,"details":[…]}}. */
class Refusals {
    /** For a failure of this room. */
    @ServerExceptionMapper
    public Response refuse(NamespaceProblem problem) {
        return Response.status(problem.mistake().kind().httpStatus())
                .type(MediaTypes.JSON)
                .entity(body(problem))
                .build();
    }

    static String body(NamespaceProblem problem) {
        String error = "{\"error\":" + JsonString.of(problem.mistake().word());
        return problem.details().isEmpty()
                ? error + "}"
                : problem.details().stream()
                        .map(Refusals::detail)
                        .collect(Collectors.joining(",", error + ",\"details\":[", "]}"));
    }

    private static String detail(Detail detail) {
        String rule = detail.rule().isEmpty() ? "" : "\"rule\":" + JsonString.of(detail.rule()) + ",";
        return "{\"path\":" + JsonString.of(detail.path()) + "," + rule + "\"message\":"
                + JsonString.of(detail.message()) + "}";
    }
}
