package io.helicon.namespace;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides whether a change of the registry may be made: it is tried on all schemas, and what it breaks is told. */
@Singleton
class SchemaReview {
    private final SchemaWorkshop workshop;

    SchemaReview(SchemaWorkshop workshop) {
        this.workshop = workshop;
    }

    /** Fails when it may not; takes its time, so on a worker only. */
    void check(SchemaStock stock, SchemaChange change) {
        requirePresent(stock, change);
        Map<Namespace, Shelved> after = Seating.of(workshop, stock, change.on(stock));
        Optional<Shelved> own = Optional.ofNullable(after.get(change.namespace()));
        own.flatMap(Shelved::fault).ifPresent(fault -> requireFile(change, fault));
        List<Detail> broken = new ArrayList<>(broken(stock, own));
        broken.addAll(others(stock, change, after));
        if (!broken.isEmpty() && !change.force()) {
            throw NamespaceProblem.of(Mistake.INCOMPATIBLE, broken);
        }
    }

    private static void requirePresent(SchemaStock stock, SchemaChange change) {
        boolean removal = change.text().isEmpty();
        if (removal && !stock.registered().texts().containsKey(change.name())) {
            throw stock.find(change.name())
                    .map(file -> NamespaceProblem.of(
                            Mistake.IS_A_FILE,
                            file.text().origin().file() + " is a file of the directory of schemas: remove it there"))
                    .orElseGet(() -> NamespaceProblem.of(Mistake.NOT_FOUND));
        }
    }

    /** A text that is put must be a good one; a file that takes the place of a removed text is as it is. */
    private static void requireFile(SchemaChange change, SchemaFault fault) {
        if (change.text().isPresent()) {
            throw NamespaceProblem.of(Mistake.INVALID_SCHEMA, List.of(fault.detail()));
        }
    }

    private List<Detail> broken(SchemaStock stock, Optional<Shelved> own) {
        if (own.isEmpty()) {
            return List.of();
        }
        Optional<SchemaFault> fault = own.get().fault();
        return fault.isPresent()
                ? List.of(Detail.of(fault.get().told()))
                : breaks(judging(stock, own.get().text().name()), own.get().judging());
    }

    private static Optional<JsonSchema> judging(SchemaStock stock, SchemaName name) {
        return stock.find(name).flatMap(Shelved::judging);
    }

    private List<Detail> breaks(Optional<JsonSchema> before, Optional<JsonSchema> after) {
        return before.isPresent() && after.isPresent() ? workshop.breaks(before.get(), after.get()) : List.of();
    }

    private static List<Detail> others(SchemaStock stock, SchemaChange change, Map<Namespace, Shelved> after) {
        return after.values().stream()
                .filter(other -> !other.text().name().equals(change.name()))
                .filter(other -> isBrokenBy(stock, other))
                .map(SchemaReview::refers)
                .sorted(Comparator.comparing(Detail::message))
                .toList();
    }

    private static boolean isBrokenBy(SchemaStock stock, Shelved other) {
        return other.fault().isPresent()
                && stock.find(other.text().name())
                        .filter(before -> before.fault().isEmpty())
                        .isPresent();
    }

    private static Detail refers(Shelved other) {
        String reason = other.fault().map(SchemaFault::reason).orElse("");
        return Detail.of(other.text().name() + " refers to it and would be broken: " + reason);
    }
}
