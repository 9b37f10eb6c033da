package io.helicon.namespace;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helicon.session.LivingSessions;
import io.helicon.session.SessionId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Notes of which login sessions there are data, before there are any, so that they can end together.
 *
 * <p>Ids are callers' own, so one that looks like a login session's need not be one: only a session that lives when data are
 * written for it is put on the list of {@link Logins}. Where Postgres or the list cannot be asked, the write does not fail for
 * that; the next write asks again.
 */
@Singleton
class LoginNotes {
    private static final Logger LOG = Logger.getLogger(LoginNotes.class);

    /** A UUID as it is usually written. */
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** So many ids need not be asked about again, for a while. */
    private static final int KNOWN = 100_000;

    private static final Duration WHILE = Duration.ofMinutes(10);

    private final Logins logins;
    private final LivingSessions sessions;
    private final Cache<SessionId, Boolean> known =
            Caffeine.newBuilder().maximumSize(KNOWN).expireAfterWrite(WHILE).build();

    LoginNotes(Logins logins, LivingSessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** Is done when the session is on the list, if it has to be; never fails. */
    Uni<Void> note(SessionKey key) {
        return login(key)
                .filter(id -> known.getIfPresent(id) == null)
                .map(this::ask)
                .orElseGet(LoginNotes::nothing);
    }

    /** Forgets that it need not be asked about. */
    void forget(SessionId id) {
        known.invalidate(id);
    }

    /** @return the id of the login session whose data these would be */
    static Optional<SessionId> login(SessionKey key) {
        return Optional.of(key.value())
                .filter(text -> FORM.matcher(text).matches())
                .map(SessionId::parse);
    }

    private Uni<Void> ask(SessionId id) {
        return sessions.living(Set.of(id))
                .chain(living -> living.isEmpty() ? nothing() : logins.add(id))
                .invoke(() -> known.put(id, true))
                .onFailure()
                .recoverWithUni(failure -> unknown(id, failure));
    }

    private static Uni<Void> unknown(SessionId id, Throwable failure) {
        LOG.debugf(failure, "whether %s is a login session is not known yet", id);
        return nothing();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
