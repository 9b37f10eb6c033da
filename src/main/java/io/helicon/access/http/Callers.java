package io.helicon.access.http;

import io.helicon.access.Authentication;
import io.helicon.access.Caller;
import io.helicon.access.ShownToken;
import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** Finds out who calls, and answers in the contract's words when that, or what they ask, fails. */
@Singleton
class Callers {
    private final Authentication authentication;

    Callers(Authentication authentication) {
        this.authentication = authentication;
    }

    Uni<Response> answer(HttpServerRequest request, Function<Caller, Uni<Response>> work) {
        return told(Uni.createFrom().deferred(() -> caller(request)).chain(work::apply));
    }

    static Uni<Response> told(Uni<Response> answer) {
        return answer.onFailure(Problem.class).recoverWithItem(Refusals::answer);
    }

    private Uni<Caller> caller(HttpServerRequest request) {
        return authentication.of(ShownToken.of(
                request.getHeader(ShownToken.HEADER),
                request.getHeader(HttpHeaders.AUTHORIZATION),
                request.getParam(ShownToken.QUERY)));
    }
}
