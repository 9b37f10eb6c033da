package io.helicon.access.http;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The bodies as the document of all routes shows them; they are written by {@link Answers} and read by {@link Bodies}. */
final class Shown {
    private Shown() {}

    /** A failure. */
    @Schema(description = "a failure; of invalid-field with field and value, and no reason")
    record AccessRefusal(@Schema(examples = "no-perm") String type, String reason) {}

    /** What somebody signs in with. */
    @Schema(name = "UserAndPassword")
    record Login(
            @Schema(required = true, pattern = "[A-Za-z0-9_.@+-]{1,128}")
            String username,

            @Schema(required = true, minLength = 1, maxLength = 1_024)
            String password) {}

    /** Somebody who has signed in. */
    @Schema(name = "SignedIn")
    record SignedIn(
            boolean ok, @Schema(description = "a JWT") String token, String username) {}

    /** A user's name. */
    @Schema(name = "NamedUser")
    record User(String username) {}

    /** It is done. */
    @Schema(name = "Done")
    record Done(boolean ok) {}

    /** What is to be granted or revoked. */
    @Schema(name = "AccessChange")
    record Change(
            @Schema(
                    required = true,
                    enumeration = {"grant", "revoke"})
            String action,

            @Schema(description = "a user, or a group: g-…; username is taken for it")
            String role,

            @Schema(
                    required = true,
                    enumeration = {"get", "put", "delete", "grant", "list", "adminusers"})
            String permission) {}

    /** What one role may do. */
    @Schema(name = "Granted")
    record Granted(
            String name,

            @Schema(type = SchemaType.ARRAY, implementation = String.class)
            List<String> grants) {}

    /** Who may do what. */
    @Schema(name = "Access")
    record Access(List<Granted> users, List<Granted> groups) {}
}
