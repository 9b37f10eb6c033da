package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether somebody may do something now: by what they showed, by their groups, by the grants of bucket and stream. */
@Singleton
class Judgement {
    private final GrantCache cache;

    Judgement(GrantCache cache) {
        this.cache = cache;
    }

    /** @return why they may not, or nothing when they may */
    Uni<Optional<Problem>> refusal(Caller caller, Permission permission, Scope scope) {
        if (caller.until().filter(until -> !Instant.now().isBefore(until)).isPresent()) {
            return Uni.createFrom().item(Optional.of(expired()));
        }
        return roles(caller.user())
                .chain(roles -> holds(roles, permission, scope))
                .map(may -> may ? Optional.empty() : Optional.of(new NoPermission(permission, scope)));
    }

    static Problem expired() {
        return new Problem(ProblemKind.UNAUTHENTICATED, "what was shown is no longer good: sign in again");
    }

    private Uni<Set<Role>> roles(Username user) {
        return cache.groups(user).map(groups -> roles(user, groups));
    }

    private static Set<Role> roles(Username user, Set<Role> groups) {
        Set<Role> roles = new HashSet<>(groups);
        roles.add(Role.of(user));
        if (!user.isAnonymous()) {
            roles.add(Role.AUTHENTICATED);
        }
        return roles;
    }

    private Uni<Boolean> holds(Set<Role> roles, Permission permission, Scope scope) {
        return roles.contains(Role.ADMIN)
                ? Uni.createFrom().item(true)
                : granted(roles, permission, Scope.of(scope.bucket()))
                        .chain(may -> may || scope.stream().isEmpty()
                                ? Uni.createFrom().item(may)
                                : granted(roles, permission, scope));
    }

    private Uni<Boolean> granted(Set<Role> roles, Permission permission, Scope scope) {
        return cache.of(scope).map(grants -> isAnyOf(roles, permission, grants));
    }

    private static boolean isAnyOf(Set<Role> roles, Permission permission, Set<Grant> grants) {
        return roles.stream().anyMatch(role -> grants.contains(new Grant(role, permission)));
    }
}
