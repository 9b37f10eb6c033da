package io.helicon.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What this node knows of grants and groups: asked of the store once, until it hears that they have changed.
 *
 * <p>What is forgotten while it is still being asked for is answered, but not kept: it may be older than the change.
 * Groups have no number of changes; they are asked for again after each interval.
 *
 * <p>Everybody waits for a copy: who gives up waiting would cancel it for all others.
 */
@Singleton
class GrantCache {
    private final Grants grants;
    private final Users users;
    private final AsyncCache<Scope, Set<Grant>> scopes;
    private final AsyncCache<Username, Set<Role>> groups;

    GrantCache(Grants grants, Users users, AccessConfig config) {
        this.grants = grants;
        this.users = users;
        this.scopes = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .executor(Runnable::run)
                .buildAsync();
        this.groups = Caffeine.newBuilder()
                .maximumSize(config.cacheSize())
                .expireAfterWrite(atMost(config.interval()))
                .executor(Runnable::run)
                .buildAsync();
    }

    static Duration atMost(Duration interval) {
        Duration most = Duration.ofMillis(500);
        return interval.compareTo(most) < 0 ? interval : most;
    }

    Uni<Set<Grant>> of(Scope scope) {
        return Uni.createFrom().completionStage(() -> known(scope).copy());
    }

    Uni<Set<Role>> groups(Username user) {
        return Uni.createFrom().completionStage(() -> known(user).copy());
    }

    private CompletableFuture<Set<Grant>> known(Scope scope) {
        return scopes.get(scope, (key, executor) -> grants.of(key).subscribeAsCompletionStage());
    }

    private CompletableFuture<Set<Role>> known(Username user) {
        return groups.get(user, (key, executor) -> users.groups(key).subscribeAsCompletionStage());
    }

    void forget(Scope scope) {
        scopes.synchronous().invalidate(scope);
    }

    void forgetAll() {
        scopes.synchronous().invalidateAll();
    }
}
