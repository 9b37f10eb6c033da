package io.helicon.access;

/** What is kept of a password, in the form of the library that made it; never printed. */
public record PasswordHash(String value) {
    /** Of somebody who has no password, whatever they type. */
    public static final PasswordHash NONE = new PasswordHash("!");

    @Override
    public String toString() {
        return "***";
    }
}
