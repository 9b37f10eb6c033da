package io.helicon.access;

import io.helicon.live.Credential;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Tells who calls by what they show: a JWT of this server, or the access token of a login session. */
public interface Authentication {
    /**
     * @return who calls; {@link Caller#ANONYMOUS} when nothing is shown. Fails with
     *     {@link io.helicon.problem.ProblemKind#UNAUTHENTICATED} for what is forged, expired or nobody's
     */
    Uni<Caller> of(Optional<Credential> shown);
}
