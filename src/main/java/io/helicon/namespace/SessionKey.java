package io.helicon.namespace;

/**
 * Whose data: the id of a session or a user, as its owner chose it; 1 to 256 characters, none of them a control character.
 *
 * <p>It may be the id of a login session ({@link io.helicon.session.SessionId}): then the data end with that session.
 */
public record SessionKey(String value) {
    public SessionKey {
        Name.check(Mistake.INVALID_SESSION, "the session id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
