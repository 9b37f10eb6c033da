package io.helicon.namespace;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for an order in which the deeds on one document, done one after the other, give what each of their writers was told,
 * and in which none comes before one that had ended when it began (linearizability; the search is Wing and Gong's).
 */
final class SerialOrder {
    private final List<Deed> deeds;
    private final Set<Place> visited = new HashSet<>();
    private Place furthest;

    /** How far a search has come. */
    private record Place(BitSet done, DocumentState state) {}

    private SerialOrder(DocumentState first, List<Deed> deeds) {
        this.deeds = deeds;
        this.furthest = new Place(new BitSet(), first);
    }

    /** @return why there is no such order; nothing when there is one */
    static Optional<String> fault(DocumentState first, List<Deed> deeds) {
        SerialOrder order = new SerialOrder(first, deeds);
        return order.isFoundFrom(order.furthest) ? Optional.empty() : Optional.of(order.complaint());
    }

    private boolean isFoundFrom(Place place) {
        if (place.done().cardinality() == deeds.size()) {
            return true;
        }
        if (!visited.add(place)) {
            return false;
        }
        if (place.done().cardinality() > furthest.done().cardinality()) {
            furthest = place;
        }
        for (int next : candidates(place.done())) {
            Optional<DocumentState> after = deeds.get(next).after(place.state());
            if (after.isPresent() && isFoundFrom(new Place(with(place.done(), next), after.get()))) {
                return true;
            }
        }
        return false;
    }

    /** Which of those that are left began before the first of them ended. */
    private List<Integer> candidates(BitSet done) {
        long firstEnd =
                left(done).mapToLong(number -> deeds.get(number).ended()).min().orElse(Long.MAX_VALUE);
        return left(done)
                .filter(number -> deeds.get(number).begun() <= firstEnd)
                .boxed()
                .toList();
    }

    private IntStream left(BitSet done) {
        return IntStream.range(0, deeds.size()).filter(number -> !done.get(number));
    }

    private static BitSet with(BitSet done, int number) {
        BitSet more = (BitSet) done.clone();
        more.set(number);
        return more;
    }

    private String complaint() {
        String stuck = candidates(furthest.done()).stream()
                .map(deeds::get)
                .map(Deed::toString)
                .collect(Collectors.joining("\n  "));
        return "after %d of %d deeds on %s none of these fits:\n  %s"
                .formatted(furthest.done().cardinality(), deeds.size(), furthest.state(), stuck);
    }
}
