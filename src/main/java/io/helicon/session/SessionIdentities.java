package io.helicon.session;

import io.helicon.live.Credential;
import io.helicon.live.Identities;
import io.helicon.live.Identity;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Whose an access token is, for connections that outlive a call: asked of the store, and no use of the session, whose end
 * stays where it is.
 */
@Singleton
public class SessionIdentities implements Identities {
    private static final String KIND = "session";

    private final Sessions sessions;

    SessionIdentities(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Identity> of(Credential credential) {
        return Uni.createFrom()
                .deferred(() -> sessions.find(new AccessToken(credential.value())))
                .map(found -> found.orElseThrow(SessionIdentities::nobodys))
                .map(sighting -> identity(sighting.session().id()));
    }

    /** @return by which the connections of a session are ended */
    public static Identity identity(SessionId id) {
        return new Identity(KIND, id.toString());
    }

    /** @return the session, if the identity is one */
    public static Optional<SessionId> session(Identity identity) {
        return identity.kind().equals(KIND) ? Optional.of(SessionId.parse(identity.name())) : Optional.empty();
    }

    private static Problem nobodys() {
        return new Problem(ProblemKind.UNAUTHENTICATED, "the access token is not known, or its session has ended");
    }
}
