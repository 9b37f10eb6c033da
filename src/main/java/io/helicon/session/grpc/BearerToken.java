package io.helicon.session.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.helicon.problem.Problem;
import io.helicon.session.AccessToken;
import io.quarkus.grpc.GlobalInterceptor;
import jakarta.enterprise.context.ApplicationScoped;

/** Carries the call's {@code authorization} metadata, bare or as {@code Bearer <token>}, to who asks for the token. */
@ApplicationScoped
@GlobalInterceptor
class BearerToken implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Context.Key<String> VALUE = Context.key("authorization");

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String value = headers.get(AUTHORIZATION);
        return value == null
                ? next.startCall(call, headers)
                : Contexts.interceptCall(Context.current().withValue(VALUE, value), call, headers, next);
    }

    /** @return the token of the current call; fails when it has none */
    static AccessToken current() {
        return AccessToken.ofAuthorization(VALUE.get())
                .orElseThrow(() -> Problem.invalid("mnemosyned: missing access token in metadata"));
    }
}
