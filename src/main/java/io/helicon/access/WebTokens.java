package io.helicon.access;

import io.helicon.live.Credential;
import java.time.Instant;
import java.util.Optional;

/** The port to JSON Web Tokens (RFC 7519) of this server: signed with {@code auth.secret}, claims {@code u} and {@code exp}. */
public interface WebTokens {
    /** Signs with HS512. */
    Credential issue(Username user, Instant until);

    /** @return who shows it, if it is signed by us with HS512, HS384 or HS256, whole, and not expired */
    Optional<Caller> verify(Credential shown);
}
