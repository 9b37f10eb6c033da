package io.helicon.access;

import io.helicon.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The one service of grants: decides, changes, and hears of what other nodes change. */
@Singleton
public class AccessService implements AccessControl {
    private final Judgement judgement;
    private final Grants grants;
    private final GrantCache cache;
    private final Watches watches;
    private final AtomicLong heard = new AtomicLong();

    AccessService(Judgement judgement, Grants grants, GrantCache cache, Watches watches) {
        this.judgement = judgement;
        this.grants = grants;
        this.cache = cache;
        this.watches = watches;
    }

    @Override
    public Uni<Void> demand(Caller caller, Permission permission, Scope scope) {
        return judgement.refusal(caller, permission, scope).chain(AccessService::refused);
    }

    @Override
    public Cancellable watch(Caller caller, Permission permission, Scope scope, Consumer<Problem> lost) {
        return watches.add(caller, permission, scope, lost);
    }

    /** @return what is granted on exactly this, told to who may grant it */
    public Uni<Set<Grant>> grants(Caller caller, Scope scope) {
        return demand(caller, Permission.GRANT, scope).chain(() -> grants.of(scope));
    }

    /** Grants, if the caller may. */
    public Uni<Void> grant(Caller caller, Scope scope, Grant grant) {
        return demand(caller, Permission.GRANT, scope)
                .chain(() -> grants.add(scope, grant))
                .chain(() -> changed(scope));
    }

    /** Revokes, if the caller may. */
    public Uni<Void> revoke(Caller caller, Scope scope, Grant grant) {
        return demand(caller, Permission.GRANT, scope)
                .chain(() -> grants.remove(scope, grant))
                .chain(() -> changed(scope));
    }

    /** Hears of what was changed elsewhere. While the store is away nothing is believed that was known before. */
    Uni<Void> hear() {
        return grants.since(heard.get())
                .onFailure()
                .invoke(failure -> cache.forgetAll())
                .chain(this::heard)
                .chain(watches::look);
    }

    Uni<Void> changed(Scope scope) {
        cache.forget(scope);
        return watches.changed(Set.of(scope));
    }

    private Uni<Void> heard(GrantChanges changes) {
        heard.set(changes.number());
        if (changes.everything()) {
            cache.forgetAll();
            return watches.changed();
        }
        changes.scopes().forEach(cache::forget);
        return changes.scopes().isEmpty() ? Uni.createFrom().voidItem() : watches.changed(changes.scopes());
    }

    private static Uni<Void> refused(Optional<Problem> refusal) {
        return refusal.map(problem -> Uni.createFrom().<Void>failure(problem))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
