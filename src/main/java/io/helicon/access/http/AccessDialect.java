package io.helicon.access.http;

import io.helicon.problem.FailureDialect;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What fails before it reaches a resource of this edge is told as its resources tell failures. */
@Singleton
class AccessDialect implements FailureDialect {
    private static final List<String> ROOTS = List.of("/sessions", "/users", "/access");
    private static final long LONGEST_BODY = 65_536;

    @Override
    public boolean isSpokenAt(String path) {
        return ROOTS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    @Override
    public String mediaType() {
        return MediaType.APPLICATION_JSON;
    }

    @Override
    public String body(int status, String detail) {
        return Answers.refusal(Refusals.word(status), detail);
    }

    @Override
    public long longestBody() {
        return LONGEST_BODY;
    }
}
