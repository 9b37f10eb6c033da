package io.helicon.access;

import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Users in a map. */
final class InMemoryUsers implements Users {
    private final Map<Username, PasswordHash> hashes = new ConcurrentHashMap<>();
    private final Map<Username, Set<Role>> groups = new ConcurrentHashMap<>();

    @Override
    public Uni<Boolean> add(Username user, PasswordHash hash) {
        return Uni.createFrom().item(() -> hashes.putIfAbsent(user, hash) == null);
    }

    @Override
    public Uni<Boolean> change(Username user, PasswordHash hash) {
        return Uni.createFrom().item(() -> hashes.replace(user, hash) != null);
    }

    @Override
    public Uni<Optional<PasswordHash>> hash(Username user) {
        return Uni.createFrom().item(() -> Optional.ofNullable(hashes.get(user)));
    }

    @Override
    public Uni<List<Username>> all() {
        return Uni.createFrom()
                .item(() -> hashes.keySet().stream()
                        .map(Username::value)
                        .sorted()
                        .map(Username::new)
                        .toList());
    }

    @Override
    public Uni<Void> join(Username user, Role group) {
        return Uni.createFrom()
                .item(() -> groups.merge(user, Set.of(group), InMemoryUsers::union))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<Role>> groups(Username user) {
        return Uni.createFrom().item(() -> groups.getOrDefault(user, Set.of()));
    }

    private static Set<Role> union(Set<Role> one, Set<Role> other) {
        Set<Role> all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
