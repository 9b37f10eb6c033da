package io.helicon.session.postgres;

import io.helicon.session.AccessToken;
import io.helicon.session.Bag;
import io.helicon.session.RefreshToken;
import io.helicon.session.Rotation;
import io.helicon.session.Session;
import io.helicon.session.SessionDraft;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Words to the arguments of statements that insert sessions, tokens sealed on the way. */
final class StoredDrafts {
    private final TokenSeal seal;
    private final long ttl;

    StoredDrafts(TokenSeal seal, long ttl) {
        this.seal = seal;
        this.ttl = ttl;
    }

    /** One array a column, see {@link SessionSql#start()}. */
    Tuple columns(List<SessionDraft> drafts) {
        return Tuple.tuple()
                .addValue(column(drafts, draft -> digest(token(draft)), Buffer[]::new))
                .addValue(column(drafts, draft -> sealed(token(draft)), Buffer[]::new))
                .addValue(column(
                        drafts, draft -> draft.refreshToken().map(this::digest).orElse(null), Buffer[]::new))
                .addValue(column(
                        drafts, draft -> draft.refreshToken().map(this::sealed).orElse(null), Buffer[]::new))
                .addValue(column(drafts, draft -> draft.subject().id(), String[]::new))
                .addValue(column(drafts, draft -> draft.subject().client(), String[]::new))
                .addValue(column(drafts, draft -> json(draft.bag()).encode(), String[]::new))
                .addLong(ttl);
    }

    /** The session of a rotation under its next tokens, see {@link SessionSql#putBack()}. */
    Tuple successor(Session session, Rotation rotation) {
        return Tuple.tuple()
                .addUUID(session.id().value())
                .addValue(digest(rotation.nextAccess()))
                .addValue(sealed(rotation.nextAccess()))
                .addValue(digest(rotation.nextRefresh()))
                .addValue(sealed(rotation.nextRefresh()))
                .addString(session.subject().id())
                .addString(session.subject().client())
                .addValue(json(session.bag()))
                .addInteger(session.version())
                .addLong(ttl);
    }

    private static <T> Object[] column(
            List<SessionDraft> drafts, Function<SessionDraft, T> read, IntFunction<Object[]> array) {
        return drafts.stream().map(read).toArray(array);
    }

    private static AccessToken token(SessionDraft draft) {
        return draft.accessToken().orElseThrow();
    }

    private static JsonObject json(Bag bag) {
        return new JsonObject(Map.copyOf(bag.entries()));
    }

    private Buffer digest(AccessToken token) {
        return Conditions.bytes(token.digest());
    }

    private Buffer digest(RefreshToken token) {
        return Conditions.bytes(token.digest());
    }

    private Buffer sealed(AccessToken token) {
        return Buffer.buffer(seal.seal(token.value(), token.digest()));
    }

    private Buffer sealed(RefreshToken token) {
        return Buffer.buffer(seal.seal(token.value(), token.digest()));
    }
}
