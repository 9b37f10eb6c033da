package io.helicon.session;

import java.util.List;
import java.util.Optional;

/** An item or a failure, whichever came. */
public record Outcome<T>(Optional<T> item, Optional<Throwable> failure) {
    static <T> Outcome<T> ofItem(T item) {
        return new Outcome<>(Optional.of(item), Optional.empty());
    }

    static <T> Outcome<T> ofFailure(Throwable failure) {
        return new Outcome<>(Optional.empty(), Optional.of(failure));
    }

    public static <T> List<T> items(List<Outcome<T>> outcomes) {
        return outcomes.stream().map(Outcome::item).flatMap(Optional::stream).toList();
    }

    public static <T> List<Throwable> failures(List<Outcome<T>> outcomes) {
        return outcomes.stream().map(Outcome::failure).flatMap(Optional::stream).toList();
    }
}
