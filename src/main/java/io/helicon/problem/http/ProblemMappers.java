package io.helicon.problem.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what a resource, or JAX-RS before it, threw into a response with problem details. */
@Singleton
class ProblemMappers {
    private final Dialects dialects;
    private final BodyLimits limits;

    ProblemMappers(Dialects dialects, BodyLimits limits) {
        this.dialects = dialects;
        this.limits = limits;
    }

    /** For a failure that a room named. */
    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext context) {
        return response(context, Response.status(problem.kind().httpStatus()), ProblemBody.of(problem));
    }

    /** For JSON that does not fit the type it is read into. */
    @ServerExceptionMapper
    public Response misfit(MismatchedInputException mistake, RoutingContext context) {
        return unreadable(context, mistake);
    }

    /** For a body that grew too large. */
    @ServerExceptionMapper
    public Response tooLarge(BoundedBody.TooLarge body, RoutingContext context) {
        context.addEndHandler(sent -> limits.discardRest(context));
        return response(context, Response.status(413), ProblemBody.of(413));
    }

    /** For JAX-RS's own refusals, and for JSON that is none; a response with a body of its own stays as it is. */
    @ServerExceptionMapper
    public Response refusal(WebApplicationException refusal, RoutingContext context) {
        Response given = refusal.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        if (refusal.getCause() instanceof JsonProcessingException mistake) {
            return unreadable(context, mistake);
        }
        return given.getStatus() == 500
                ? defect(refusal, context)
                : response(context, Response.fromResponse(given), ProblemBody.of(given.getStatus()));
    }

    /** For everything that nobody expected. */
    @ServerExceptionMapper
    public Response defect(Throwable failure, RoutingContext context) {
        return response(context, Response.serverError(), ProblemBody.of(failure));
    }

    private Response unreadable(RoutingContext context, JsonProcessingException mistake) {
        ProblemBody body = ProblemBody.of(ProblemKind.INVALID, JsonMistakes.describe(mistake));
        return response(context, Response.status(body.status()), body);
    }

    /** RFC 9110, 11.6.1: who is told to show a token is told which kind. */
    private Response response(RoutingContext context, Response.ResponseBuilder response, ProblemBody problem) {
        if (problem.status() == ProblemKind.UNAUTHENTICATED.httpStatus()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        ToldFailure told = dialects.tell(context, problem);
        return response.type(told.mediaType()).entity(told.body()).build();
    }
}
