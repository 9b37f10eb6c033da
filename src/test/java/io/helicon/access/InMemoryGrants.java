package io.helicon.access;

import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Grants in a list, with their last thousand changes; may be away. */
final class InMemoryGrants implements Grants {
    private static final int KEPT = 1_000;

    private record Row(Scope scope, Grant grant) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<Long, Scope> changes = new TreeMap<>();
    private long number;
    private int asked;
    private boolean away;

    /** @return how often it was asked what is granted */
    int asked() {
        return asked;
    }

    void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public Uni<Set<Grant>> of(Scope scope) {
        return step(() -> granted(scope));
    }

    @Override
    public Uni<Void> add(Scope scope, Grant grant) {
        return step(() -> !rows.contains(new Row(scope, grant)) && rows.add(new Row(scope, grant)) && noted(scope))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> remove(Scope scope, Grant grant) {
        return step(() -> rows.remove(new Row(scope, grant)) && noted(scope)).replaceWithVoid();
    }

    @Override
    public Uni<GrantChanges> since(long seen) {
        return step(() -> changes(seen));
    }

    private Set<Grant> granted(Scope scope) {
        asked++;
        return rows.stream()
                .filter(row -> row.scope().equals(scope))
                .map(Row::grant)
                .collect(Collectors.toSet());
    }

    private boolean noted(Scope scope) {
        number++;
        changes.put(number, scope);
        changes.remove(number - KEPT);
        return true;
    }

    private GrantChanges changes(long seen) {
        long first = changes.keySet().stream().findFirst().orElse(number + 1);
        Set<Scope> scopes = new HashSet<>();
        changes.forEach((at, scope) -> scopes.addAll(at > seen ? Set.of(scope) : Set.of()));
        return new GrantChanges(number, number < seen || seen + 1 < first, scopes);
    }

    private <T> Uni<T> step(Supplier<T> work) {
        return Uni.createFrom().item(() -> atomic(work));
    }

    private synchronized <T> T atomic(Supplier<T> work) {
        if (away) {
            throw new Problem(ProblemKind.UNAVAILABLE, "away");
        }
        return work.get();
    }
}
