package io.helicon.live;

import io.smallrye.mutiny.Uni;

/** The port that tells whom a credential belongs to. */
public interface Identities {
    /** Fails with {@link io.helicon.problem.ProblemKind#UNAUTHENTICATED} when it is nobody's, or no longer. */
    Uni<Identity> of(Credential credential);
}
