package io.helicon.access;

import io.helicon.live.Credential;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A JWT of this server, or else the access token of a login session, which may have any form. */
@Singleton
class TokenAuthentication implements Authentication {
    private final WebTokens tokens;
    private final SessionCallers sessions;

    TokenAuthentication(WebTokens tokens, SessionCallers sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @Override
    public Uni<Caller> of(Optional<Credential> shown) {
        return shown.map(this::caller).orElseGet(() -> Uni.createFrom().item(Caller.ANONYMOUS));
    }

    private Uni<Caller> caller(Credential shown) {
        return tokens.verify(shown).map(caller -> Uni.createFrom().item(caller)).orElseGet(() -> sessions.of(shown));
    }
}
