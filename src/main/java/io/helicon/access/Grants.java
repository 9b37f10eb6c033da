package io.helicon.access;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * The port to where grants are kept, with a number that grows with each change of them. Fails with UNAVAILABLE when that
 * is away.
 */
public interface Grants {
    /** @return what is granted on exactly this: a bucket's grants are not repeated at its streams */
    Uni<Set<Grant>> of(Scope scope);

    /** Numbers the change in the same step, if it is one: what is granted already stays as it is. */
    Uni<Void> add(Scope scope, Grant grant);

    /** Numbers the change in the same step, if it is one. */
    Uni<Void> remove(Scope scope, Grant grant);

    /** @return what changed after the change of that number, in whatever order the writers came */
    Uni<GrantChanges> since(long number);
}
