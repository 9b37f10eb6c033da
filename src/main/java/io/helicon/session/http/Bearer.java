package io.helicon.session.http;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.helicon.session.AccessToken;
import org.jspecify.annotations.Nullable;

/** The {@code Authorization} header, as {@code Bearer <token>} (RFC 6750) or bare. */
final class Bearer {
    private Bearer() {}

    static AccessToken token(@Nullable String header) {
        return AccessToken.ofAuthorization(header)
                .orElseThrow(() -> new Problem(
                        ProblemKind.UNAUTHENTICATED, "mnemosyned: missing access token in header Authorization"));
    }
}
