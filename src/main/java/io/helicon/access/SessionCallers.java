package io.helicon.access;

import io.helicon.live.Credential;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.AccessToken;
import io.helicon.session.Session;
import io.helicon.session.SessionId;
import io.helicon.session.SessionIdentities;
import io.helicon.session.Sessions;
import io.helicon.session.Sighting;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Callers who show the access token of a login session: its subject is the user. To show it is no use of the session. */
@Singleton
class SessionCallers {
    private final Sessions sessions;

    SessionCallers(Sessions sessions) {
        this.sessions = sessions;
    }

    Uni<Caller> of(Credential credential) {
        return Uni.createFrom()
                .deferred(() -> sessions.find(new AccessToken(credential.value())))
                .map(found -> found.map(Sighting::session))
                .map(found -> found.orElseThrow(SessionCallers::nobodys))
                .map(SessionCallers::caller)
                .onFailure(SessionCallers::isInvalid)
                .transform(failure -> nobodys());
    }

    /** @return the session whose token was shown, if it was one */
    static Optional<SessionId> session(Caller caller) {
        return SessionIdentities.session(caller.identity());
    }

    private static Caller caller(Session session) {
        Username user = new Username(session.subject().id());
        return new Caller(user, SessionIdentities.identity(session.id()), Optional.empty());
    }

    /** A token that can be none, or a subject that can be no user's name. */
    private static boolean isInvalid(Throwable failure) {
        return failure instanceof Problem problem && problem.kind() == ProblemKind.INVALID;
    }

    private static Problem nobodys() {
        return new Problem(ProblemKind.UNAUTHENTICATED, "the token is not known, or no longer good");
    }
}
