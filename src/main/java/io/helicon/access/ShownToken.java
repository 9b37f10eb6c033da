package io.helicon.access;

import io.helicon.live.Credential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where callers over HTTP show who they are: {@code X-Session}, else {@code Authorization}, else {@code ?jwt=}. */
public final class ShownToken {
    public static final String HEADER = "X-Session";
    public static final String QUERY = "jwt";

    private ShownToken() {}

    /** @return the first of them that holds anything */
    public static Optional<Credential> of(
            @Nullable String session, @Nullable String authorization, @Nullable String query) {
        return bare(session).or(() -> Credential.ofAuthorization(authorization)).or(() -> bare(query));
    }

    private static Optional<Credential> bare(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(String::strip)
                .filter(token -> !token.isEmpty())
                .map(Credential::new);
    }
}
