package io.helicon.problem.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;

/** Gives the failures below JAX-RS their problem details: no such route, limits, and what failed in a filter. */
@ApplicationScoped
class VertxProblems {
    /** Just before Quarkus's own limit, which answers without a body. */
    private static final int BEFORE_UPLOAD_LIMIT = 3;

    /** Before Quarkus's error page, which stands last. */
    private static final int ORDER = 0;

    private final Dialects dialects;
    private final BodyLimits limits;

    VertxProblems(Dialects dialects, BodyLimits limits) {
        this.dialects = dialects;
        this.limits = limits;
    }

    void refuseLargeBodies(@Observes Filters filters) {
        filters.register(this::checkSize, BEFORE_UPLOAD_LIMIT);
    }

    void stand(@Observes Router router) {
        IntStream.of(404, 405, 406, 415).forEach(it -> router.errorHandler(it, this::answerNoRoute));
        router.route().order(ORDER).failureHandler(this::answer);
    }

    private void checkSize(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length(length) > limits.at(context)) {
            limits.discard(context, length(length));
            send(context, ProblemBody.of(413));
        } else {
            context.next();
        }
    }

    /** What is no number was let through by HTTP itself only if it is too long for one. */
    private static long length(String header) {
        try {
            return Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** A caller who hung up, or a response under way, is Quarkus's to deal with. */
    private void answer(RoutingContext context) {
        Throwable failure = context.failure();
        if (context.response().headWritten() || failure instanceof IOException) {
            context.next();
        } else {
            send(context, body(failure, context.statusCode()));
        }
    }

    private static ProblemBody body(@org.jspecify.annotations.Nullable Throwable failure, int status) {
        if (failure instanceof RejectedExecutionException) {
            return ProblemBody.of(ProblemKind.OVERLOADED, "the server is at its capacity, try again later");
        }
        boolean refusal = !(failure instanceof Problem) && status >= 400 && status != 500;
        return refusal || failure == null ? ProblemBody.of(status) : ProblemBody.of(failure);
    }

    private void answerNoRoute(RoutingContext context) {
        send(context, ProblemBody.of(context.statusCode()));
    }

    private void send(RoutingContext context, ProblemBody problem) {
        ToldFailure told = dialects.tell(context, problem);
        var unused = context.response()
                .setStatusCode(told.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, told.mediaType())
                .end(told.body());
    }
}
