package io.helicon.live;

/**
 * Who is at the other end of a connection, as far as ending it is concerned: a kind ({@code session}) and a name in it.
 *
 * <p>Never a secret: a session is named by its id, not by its token.
 */
public record Identity(String kind, String name) {
    /** Somebody who did not say; they are many, and are not ended together by name. */
    public static final Identity ANONYMOUS = new Identity("anonymous", "");

    public boolean isKnown() {
        return !kind.equals(ANONYMOUS.kind());
    }
}
