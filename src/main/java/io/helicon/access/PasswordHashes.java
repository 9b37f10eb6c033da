package io.helicon.access;

/** The port to a library that hashes passwords. Slow on purpose: never called on an event loop. */
public interface PasswordHashes {
    /** @return another one each time */
    PasswordHash of(Password password);

    /** @return whether the hash is of that password; false for {@link PasswordHash#NONE} and for what is no hash */
    boolean matches(Password password, PasswordHash hash);
}
