package io.helicon.session;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/**
 * The port to the store of sessions: the truth about which sessions live, by the store's own clock.
 *
 * <p>Every method is one atomic step. A session whose end has passed does not exist for any of them, whether it was
 * swept yet or not. Every method may fail with a {@link io.helicon.problem.Problem} of kind UNAVAILABLE when the
 * store is away or does not answer in time; what a write did then is not known. Nothing is cached in here.
 */
public interface Sessions extends LivingSessions {
    /**
     * Opens a session that ends ttl from now.
     *
     * @param draft has an access token
     * @return the session as stored; fails with {@link SessionExists} when a live one has the access token
     */
    Uni<Session> start(SessionDraft draft);

    /** @return the live session of a token, its end untouched */
    Uni<Optional<Sighting>> find(AccessToken token);

    /** @return the live session of a token, its end moved to ttl from now */
    Uni<Optional<Sighting>> slide(AccessToken token);

    /**
     * Moves the ends of many sessions at once, each to ttl after it was read, never backwards.
     *
     * @return those that were alive; the others are left as they are, never revived
     */
    Uni<List<SlideOutcome>> slideAll(List<Slide> slides);

    /** @return whether a live session has the token */
    Uni<Boolean> exists(TokenDigest token);

    /** @return live sessions in order of creation */
    Uni<List<Session>> list(SessionFilter filter, Page page);

    /** Sets one entry of the bag; concurrent callers lose nothing. Fails with TOO_LARGE when the bag would outgrow. */
    Uni<Optional<Session>> setValue(AccessToken token, BagEntry entry);

    /** @return what was removed, if the token had a live session */
    Uni<Optional<Ended>> abandon(TokenDigest token);

    /**
     * Removes live sessions that fulfil the filter.
     *
     * @param most how many at once at most; fewer in the answer means that none is left
     */
    Uni<List<Ended>> delete(SessionFilter filter, int most);

    /**
     * Trades a refresh token, as one transaction.
     *
     * @return see {@link RefreshOutcome}; fails with {@link SessionNotFound} for an unknown token and with
     *     {@link RefreshTokenAmbiguous} when several live sessions have it
     */
    Uni<RefreshOutcome> refresh(Rotation rotation);

    /**
     * Removes expired sessions, on one node at a time: while another node is at it, nothing is removed.
     *
     * @param most how many at once at most; fewer in the answer means that none is left
     */
    Uni<List<Ended>> sweep(int most);
}
