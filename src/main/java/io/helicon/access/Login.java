package io.helicon.access;

/** A name and a password as somebody typed them, whether there can be such a user or not. */
public record Login(String username, String password) {
    @Override
    public String toString() {
        return "Login[" + username + "]";
    }
}
