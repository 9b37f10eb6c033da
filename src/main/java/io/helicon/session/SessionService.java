package io.helicon.session;

import io.helicon.problem.Problem;
import io.helicon.session.SessionEvent.Step;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Everything that can be done with sessions, the same for every wire.
 *
 * <p>A change is answered only when no node serves the state before it. Failures are
 * {@link io.helicon.problem.Problem}s; in the words of Mnemosyne where it has words for them.
 */
@Singleton
public class SessionService {
    /** How many sessions one statement deletes, which bounds its locks and its memory. */
    private static final int BATCH = 5_000;

    private final Sessions sessions;
    private final SessionReader reader;
    private final CacheCoherence coherence;
    private final SessionEvents events;
    private final TokenSource tokens;
    private final SessionConfig config;

    SessionService(
            Sessions sessions,
            SessionReader reader,
            CacheCoherence coherence,
            SessionEvents events,
            TokenSource tokens,
            SessionConfig config) {
        this.sessions = sessions;
        this.reader = reader;
        this.coherence = coherence;
        this.events = events;
        this.tokens = tokens;
        this.config = config;
    }

    /** Opens a session; a missing access token is made. Fails with {@link SessionExists} for one in use. */
    public Uni<Session> start(SessionDraft draft) {
        if (draft.accessToken().isPresent() && !config.suppliedTokens()) {
            return Uni.createFrom().failure(Problem.invalid("mnemosyned: access tokens are made by the server only"));
        }
        return sessions.start(draft.opening(draft.accessToken().orElseGet(tokens::accessToken)))
                .invoke(session -> tell(Step.STARTED, session))
                .plug(SessionService::toItsEnd);
    }

    /** @return the live session, its end slid to ttl from now; fails with {@link SessionNotFound} */
    public Uni<Session> get(AccessToken token) {
        return reader.get(token);
    }

    /** @return whether there is a live session; never slides it */
    public Uni<Boolean> exists(AccessToken token) {
        return reader.exists(token);
    }

    /** @return live sessions in order of creation; ends may be one slide interval behind */
    public Uni<List<Session>> list(SessionFilter filter, Page page) {
        return sessions.list(filter, page);
    }

    /** Sets one entry of the bag and returns the whole bag; fails with {@link SessionNotFound}. */
    public Uni<Bag> setValue(AccessToken token, BagEntry entry) {
        return sessions.setValue(token, entry)
                .map(changed -> changed.orElseThrow(SessionNotFound::new))
                .call(session -> coherence.forget(List.of(token.digest())))
                .invoke(session -> tell(Step.VALUE_SET, session))
                .map(Session::bag)
                .plug(SessionService::toItsEnd);
    }

    /** Ends a session; fails with {@link SessionNotFound}. */
    public Uni<Void> abandon(AccessToken token) {
        return sessions.abandon(token.digest())
                .map(ended -> ended.orElseThrow(SessionNotFound::new))
                .call(ended -> forget(List.of(ended)))
                .invoke(ended -> tell(Step.ABANDONED, ended))
                .plug(SessionService::toItsEnd)
                .replaceWithVoid();
    }

    /** Ends every session that fulfils the filter, which must not be empty, and returns how many there were. */
    public Uni<Long> delete(SessionFilter filter) {
        SessionFilter narrow = filter.narrowing();
        return Multi.createBy()
                .repeating()
                .uni(() -> deleteBatch(narrow))
                .whilst(count -> count == BATCH)
                .collect()
                .with(Collectors.summingLong(Integer::longValue))
                .plug(SessionService::toItsEnd);
    }

    /** Trades a refresh token for new tokens, see {@link Sessions#refresh}; a reused one ends its session. */
    public Uni<Session> refresh(RefreshToken presented) {
        Rotation rotation = new Rotation(presented, tokens.accessToken(), tokens.refreshToken(), config.refreshGrace());
        return sessions.refresh(rotation)
                .call(outcome -> forget(outcome.ended().stream().toList()))
                .invoke(this::tellOf)
                .map(outcome -> outcome.session().orElseThrow(RefreshTokenReused::new))
                .plug(SessionService::toItsEnd);
    }

    /** A caller who goes away does not leave a change half done: once asked for, it is made, told to all, and ended. */
    private static <T> Uni<T> toItsEnd(Uni<T> change) {
        return change.memoize().indefinitely();
    }

    private Uni<Integer> deleteBatch(SessionFilter filter) {
        return sessions.delete(filter, BATCH)
                .call(this::forget)
                .invoke(ended -> ended.forEach(this::tellDeleted))
                .map(List::size);
    }

    private Uni<Void> forget(List<Ended> ended) {
        return coherence.forget(ended.stream().map(Ended::token).toList());
    }

    private void tellDeleted(Ended ended) {
        tell(Step.DELETED, ended);
    }

    private void tellOf(RefreshOutcome outcome) {
        Optional<Session> rotated =
                outcome.session().filter(session -> outcome.ended().isPresent());
        rotated.ifPresent(session -> tell(Step.REFRESHED, session));
        if (outcome.session().isEmpty()) {
            outcome.ended().ifPresent(ended -> tell(Step.STOLEN, ended));
        }
    }

    private void tell(Step step, Session session) {
        events.tell(SessionEvent.of(step, session));
    }

    private void tell(Step step, Ended ended) {
        events.tell(SessionEvent.of(step, ended));
    }
}
