package io.helicon.event.grpc;

import io.grpc.Metadata;
import io.helicon.live.Credential;
import io.helicon.live.Identities;
import io.helicon.live.Identity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Who a caller is, by the token in {@code authorization}: without one nobody in particular. */
@Singleton
class Callers {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Instance<Identities> identities;

    Callers(Instance<Identities> identities) {
        this.identities = identities;
    }

    /** @return the caller, on the event loop of this call; fails when the token is nobody's */
    Uni<Identity> of(Metadata headers) {
        Optional<Credential> shown = Credential.ofAuthorization(headers.get(AUTHORIZATION));
        return shown.isPresent() && identities.isResolvable()
                ? identities.get().of(shown.get()).emitOn(backTo(Vertx.currentContext()))
                : Uni.createFrom().item(Identity.ANONYMOUS);
    }

    private static Executor backTo(Context loop) {
        return step -> run(step, loop);
    }

    private static void run(Runnable step, Context loop) {
        loop.runOnContext(nothing -> step.run());
    }
}
