package io.helicon.namespace;

import io.helicon.namespace.Judges.Bench;
import io.helicon.namespace.Shelved.Good;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every schema a judge, all together, since they refer to each other.
 *
 * <p>A text that cannot be understood is replaced by the last good one of its name, for the sake of those who refer to it
 * too. One that cannot be seated even so stands down, and is judged by the judge that it had, if it had one. The first to
 * give way are those that fail by themselves, and not because they refer to another that fails.
 */
final class Seating {
    private final SchemaWorkshop workshop;
    private final SchemaStock before;
    private final Map<SchemaName, Compiled> newest = new HashMap<>();
    private final Map<SchemaName, JsonSchema> seated = new HashMap<>();
    private final Map<SchemaName, SchemaFault> faults = new HashMap<>();

    private Seating(SchemaWorkshop workshop, SchemaStock before) {
        this.workshop = workshop;
        this.before = before;
    }

    /** @return what would be on the shelf if these texts counted now */
    static Map<Namespace, Shelved> of(SchemaWorkshop workshop, SchemaStock before, Map<SchemaName, SchemaText> texts) {
        Seating seating = new Seating(workshop, before);
        texts.values().forEach(seating::enter);
        return seating.shelved(seating.seat());
    }

    private void enter(SchemaText text) {
        Compiled compiled = before.find(text.name())
                .map(Shelved::newest)
                .filter(known -> known.text().equals(text))
                .orElseGet(() -> workshop.compile(text));
        newest.put(text.name(), compiled);
        compiled.fault().ifPresent(fault -> faults.put(text.name(), fault));
        compiled.schema().or(() -> lastGood(text.name())).ifPresent(schema -> seated.put(text.name(), schema));
    }

    private Bench seat() {
        Bench bench = workshop.seat(seated);
        while (!bench.mistakes().isEmpty()) {
            Bench failed = bench;
            guilty(failed.mistakes().keySet())
                    .forEach(name -> giveWay(name, failed.mistakes().getOrDefault(name, "")));
            bench = workshop.seat(seated);
        }
        return bench;
    }

    /** @return those that refer to no other that fails, or all when they go round in a circle */
    private Set<SchemaName> guilty(Set<SchemaName> failing) {
        Set<SchemaName> alone = new HashSet<>(failing);
        alone.removeIf(name -> refersToAnother(name, failing));
        return alone.isEmpty() ? failing : alone;
    }

    private boolean refersToAnother(SchemaName name, Set<SchemaName> failing) {
        return Optional.ofNullable(seated.get(name)).map(JsonSchema::references).stream()
                .flatMap(Set::stream)
                .anyMatch(other -> !other.equals(name) && failing.contains(other));
    }

    /** The last good one takes its seat, or nobody, so that there are ever fewer who could fail. */
    private void giveWay(SchemaName name, String reason) {
        SchemaFault fault = new SchemaFault(originOf(name), 0, reason);
        SchemaFault unused = faults.putIfAbsent(name, fault);
        JsonSchema failed = seated.remove(name);
        lastGood(name).filter(schema -> !schema.equals(failed)).ifPresent(schema -> seated.put(name, schema));
    }

    private SchemaOrigin originOf(SchemaName name) {
        return Optional.ofNullable(newest.get(name))
                .map(compiled -> compiled.text().origin())
                .orElseGet(() -> SchemaOrigin.ofRegistry(name));
    }

    private Optional<JsonSchema> lastGood(SchemaName name) {
        return before.find(name).flatMap(Shelved::judging);
    }

    private Map<Namespace, Shelved> shelved(Bench bench) {
        Map<Namespace, Shelved> shelved = new HashMap<>();
        newest.values().forEach(compiled -> shelved.put(compiled.text().namespace(), shelved(compiled, bench)));
        return shelved;
    }

    private Shelved shelved(Compiled compiled, Bench bench) {
        SchemaName name = compiled.text().name();
        Optional<Good> now = Optional.ofNullable(bench.judges().get(name)).map(judge -> good(name, judge));
        Optional<Good> last = before.find(name).flatMap(Shelved::good);
        return new Shelved(compiled, Optional.ofNullable(faults.get(name)), now.or(() -> last));
    }

    private Good good(SchemaName name, Judge judge) {
        return new Good(java.util.Objects.requireNonNull(seated.get(name)), judge);
    }
}
