package io.helicon.problem.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a resource, or JAX-RS before it, threw into a response with problem details. */
class ProblemMappers {
    /** For a failure that a room named. */
    @ServerExceptionMapper
    public Response problem(Problem problem) {
        return response(Response.status(problem.kind().httpStatus()), ProblemBody.of(problem));
    }

    /** For JSON that does not fit the type it is read into. */
    @ServerExceptionMapper
    public Response misfit(MismatchedInputException mistake) {
        return unreadable(mistake);
    }

    /** For JAX-RS's own refusals, and for JSON that is none; a response with a body of its own stays as it is. */
    @ServerExceptionMapper
    public Response refusal(WebApplicationException refusal) {
        Response given = refusal.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        if (refusal.getCause() instanceof JsonProcessingException mistake) {
            return unreadable(mistake);
        }
        return given.getStatus() == 500
                ? defect(refusal)
                : response(Response.fromResponse(given), ProblemBody.of(given.getStatus()));
    }

    /** For everything that nobody expected. */
    @ServerExceptionMapper
    public Response defect(Throwable failure) {
        return response(Response.serverError(), ProblemBody.of(failure));
    }

    private static Response unreadable(JsonProcessingException mistake) {
        ProblemBody body = ProblemBody.of(ProblemKind.INVALID, JsonMistakes.describe(mistake));
        return response(Response.status(body.status()), body);
    }

    /** RFC 9110, 11.6.1: who is told to show a token is told which kind. */
    private static Response response(Response.ResponseBuilder response, ProblemBody body) {
        if (body.status() == ProblemKind.UNAUTHENTICATED.httpStatus()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.type(ProblemBody.MEDIA_TYPE).entity(body.json()).build();
    }
}
