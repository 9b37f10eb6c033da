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
import java.util.regex.Pattern;

/** Who a caller is, by the token in {@code authorization}: without one nobody in particular. */
@Singleton
class Callers {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Pattern SCHEME = Pattern.compile("^\\s*bearer(\\s+|$)", Pattern.CASE_INSENSITIVE);

    private final Instance<Identities> identities;

    Callers(Instance<Identities> identities) {
        this.identities = identities;
    }

    /** @return the caller, on the event loop of this call; fails when the token is nobody's */
    Uni<Identity> of(Metadata headers) {
        Optional<Credential> shown = credential(headers);
        return shown.isPresent() && identities.isResolvable()
                ? identities.get().of(shown.get()).emitOn(backTo(Vertx.currentContext()))
                : Uni.createFrom().item(Identity.ANONYMOUS);
    }

    private static Optional<Credential> credential(Metadata headers) {
        return Optional.ofNullable(headers.get(AUTHORIZATION))
                .map(value -> SCHEME.matcher(value).replaceFirst("").strip())
                .filter(token -> !token.isEmpty())
                .map(Credential::new);
    }

    private static Executor backTo(Context loop) {
        return step -> run(step, loop);
    }

    private static void run(Runnable step, Context loop) {
        loop.runOnContext(nothing -> step.run());
    }
}
