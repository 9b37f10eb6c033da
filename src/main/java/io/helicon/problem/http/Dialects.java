package io.helicon.problem.http;

import io.helicon.problem.FailureDialect;
import io.quarkus.arc.All;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * In whose words a failure is told: of the contract that rules at its path, or as problem details.
 *
 * <p>Application scoped, as is BodyLimits, because JAX-RS makes its providers before there are settings.
 */
@ApplicationScoped
class Dialects {
    private final List<FailureDialect> dialects;

    Dialects(@All List<FailureDialect> dialects) {
        this.dialects = dialects;
    }

    ToldFailure tell(RoutingContext context, ProblemBody problem) {
        return at(context)
                .map(dialect -> new ToldFailure(
                        problem.status(), dialect.mediaType(), dialect.body(problem.status(), problem.detail())))
                .orElseGet(() -> new ToldFailure(problem.status(), ProblemBody.MEDIA_TYPE, problem.json()));
    }

    /** @return the longest body, in bytes, that a request may announce here; nothing where only the server's limit is */
    Optional<Long> longestBody(RoutingContext context) {
        return at(context).map(FailureDialect::longestBody);
    }

    private Optional<FailureDialect> at(RoutingContext context) {
        String path = context.normalizedPath();
        return dialects.stream().filter(dialect -> dialect.isSpokenAt(path)).findFirst();
    }
}
