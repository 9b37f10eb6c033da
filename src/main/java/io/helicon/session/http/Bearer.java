package io.helicon.session.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.AccessToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} header, as {@code Bearer <token>} (RFC 6750) or bare. */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static AccessToken token(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(Bearer::withoutScheme)
                .filter(token -> !token.isEmpty())
                .map(AccessToken::new)
                .orElseThrow(() -> new Problem(
                        ProblemKind.UNAUTHENTICATED, "mnemosyned: missing access token in header Authorization"));
    }

    private static String withoutScheme(String header) {
        boolean schemed = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return schemed ? header.substring(SCHEME.length()).strip() : header.strip();
    }
}
