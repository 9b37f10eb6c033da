package io.helicon.access;

import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.util.function.Consumer;

/**
 * Decides who may do what, at every door and for as long as a connection lasts.
 *
 * <p>What is decided may be as old as {@code access.interval}, a fraction of a second, on other nodes than the one that
 * changed it; on that one it holds at once.
 */
public interface AccessControl {
    /** Fails with {@link NoPermission} when the caller may not, with UNAVAILABLE when nobody can tell. */
    Uni<Void> demand(Caller caller, Permission permission, Scope scope);

    /**
     * Watches that a caller, who may now, still may: their grant, and what they showed.
     *
     * @param lost told once, from any thread, why they may no longer
     * @return ends the watch
     */
    Cancellable watch(Caller caller, Permission permission, Scope scope, Consumer<Problem> lost);
}
