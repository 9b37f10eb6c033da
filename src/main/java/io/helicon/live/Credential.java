package io.helicon.live;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody shows to say who they are, such as an access token; never printed. */
public record Credential(String value) {
    private static final Pattern SCHEME = Pattern.compile("^\\s*bearer(\\s+|$)", Pattern.CASE_INSENSITIVE);

    /** @return what an {@code Authorization} value shows, as {@code Bearer <token>} (RFC 6750) or bare, if anything */
    public static Optional<Credential> ofAuthorization(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(text -> SCHEME.matcher(text).replaceFirst("").strip())
                .filter(token -> !token.isEmpty())
                .map(Credential::new);
    }

    @Override
    public String toString() {
        return "***";
    }
}
