package io.helicon.namespace;

import io.helicon.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A failure of this room: a {@link Mistake}, and where there is more to say than its word, the details. */
public final class NamespaceProblem extends Problem {
    private static final long serialVersionUID = 1L;

    private final Mistake mistake;
    private final transient List<Detail> details;

    private NamespaceProblem(Mistake mistake, List<Detail> details, @Nullable Throwable cause) {
        super(mistake.kind(), message(mistake, details), cause);
        this.mistake = mistake;
        this.details = details;
    }

    /** One whose word says it all. */
    public static NamespaceProblem of(Mistake mistake) {
        return new NamespaceProblem(mistake, List.of(), null);
    }

    /** One of the whole body or request. */
    public static NamespaceProblem of(Mistake mistake, String message) {
        return of(mistake, List.of(Detail.of(message)));
    }

    public static NamespaceProblem of(Mistake mistake, List<Detail> details) {
        return new NamespaceProblem(mistake, List.copyOf(details), null);
    }

    /** @param cause kept for the log, never told to the caller */
    public static NamespaceProblem unavailable(Throwable cause) {
        return new NamespaceProblem(Mistake.UNAVAILABLE, List.of(), cause);
    }

    public Mistake mistake() {
        return mistake;
    }

    public List<Detail> details() {
        return details;
    }

    private static String message(Mistake mistake, List<Detail> details) {
        String told = details.stream().map(NamespaceProblem::told).collect(Collectors.joining("; "));
        return told.isEmpty() ? mistake.word() : mistake.word() + ": " + told;
    }

    private static String told(Detail detail) {
        return detail.path().isEmpty() ? detail.message() : detail.path() + " " + detail.message();
    }
}
