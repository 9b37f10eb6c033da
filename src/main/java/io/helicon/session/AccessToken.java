package io.helicon.session;

import io.helicon.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret that opens a session: 1 to 4,096 characters of any kind; never printed. */
public record AccessToken(String value) {
    static final int LIMIT = 4_096;

    private static final Pattern SCHEME = Pattern.compile("^\\s*bearer(\\s+|$)", Pattern.CASE_INSENSITIVE);

    public AccessToken {
        if (value.isEmpty()) {
            throw Problem.invalid("mnemosyned: missing access token");
        }
        Text.checkLength("access token", value, LIMIT);
        Text.checkEncodable("access token", value);
    }

    /** @return the token of an {@code Authorization} value, {@code Bearer <token>} (RFC 6750) or bare, if one is in it */
    public static Optional<AccessToken> ofAuthorization(@Nullable String value) {
        return Optional.ofNullable(value)
                .map(text -> SCHEME.matcher(text).replaceFirst("").strip())
                .filter(token -> !token.isEmpty())
                .map(AccessToken::new);
    }

    public TokenDigest digest() {
        return TokenDigest.of(value);
    }

    @Override
    public String toString() {
        return "AccessToken[redacted]";
    }
}
