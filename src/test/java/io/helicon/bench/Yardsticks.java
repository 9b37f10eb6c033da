package io.helicon.bench;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What rows are compared with.
 *
 * @param reference has as many callers as the row
 * @param ceiling what a share was promised of, where that is not the reference
 */
public record Yardsticks(Reference reference, Optional<Reference> ceiling) {
    /** Both of them at one moment. */
    record Readings(double reference, Optional<Double> ceiling) {}

    Readings read(ToDoubleFunction<Reference> rate) {
        return new Readings(rate.applyAsDouble(reference), ceiling.map(rate::applyAsDouble));
    }

    Comparison reference(Readings before, Readings after) {
        return new Comparison(reference.name(), before.reference(), after.reference());
    }

    Optional<Comparison> ceiling(Readings before, Readings after) {
        return ceiling.map(it -> new Comparison(
                it.name(), before.ceiling().orElseThrow(), after.ceiling().orElseThrow()));
    }
}
