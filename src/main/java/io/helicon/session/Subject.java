package io.helicon.session;

import io.helicon.problem.Problem;

/** Whose session it is and through which client: id of 1 to 512 characters, client up to 1,024, neither with NUL. */
public record Subject(String id, String client) {
    static final int ID_LIMIT = 512;
    static final int CLIENT_LIMIT = 1_024;

    public Subject {
        checkId(id);
        Text.checkLength("subject client", client, CLIENT_LIMIT);
        Text.checkStorable("subject client", client);
    }

    static void checkId(String id) {
        if (id.isEmpty()) {
            throw Problem.invalid("mnemosyned: missing subject id");
        }
        Text.checkLength("subject id", id, ID_LIMIT);
        Text.checkStorable("subject id", id);
    }
}
