package io.helicon.law;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The map of the house: which rooms there are, and whom each may import.
 *
 * <p>{@code io.helicon.<room>} is a room, {@code io.helicon.<room>.<edge>} an edge of it. A new room gets its line here
 * and in the package-info of {@code io.helicon}.
 */
public final class Rooms {
    /** The composition room: it wires the others, and may open its own back rooms. */
    static final String COMPOSITION = "runtime";

    /** Lines are written from the bottom of the house to its top: a room imports only rooms of lines above. */
    static final Map<String, Set<String>> MAY_IMPORT = Map.of(
            "problem", Set.of(),
            "wire", Set.of("problem"),
            "live", Set.of("problem", "wire"),
            "event", Set.of("problem", "wire", "live"),
            "session", Set.of("problem", "wire", "live", "event"),
            "access", Set.of("problem", "live", "event", "session"),
            "namespace", Set.of("problem", "wire", "live", "event", "session", "access"),
            "stream", Set.of("problem", "wire", "live", "event", "session", "access"),
            "retention", Set.of("problem", "live", "event", "session", "access", "namespace", "stream"));

    private static final String ROOT = "io.helicon";
    private static final int ROOM = 2;
    private static final int EDGE = 3;

    private Rooms() {}

    /** @return the room this class lives in, empty for the doorstep ({@code Main}) and for classes of others */
    static String roomOf(JavaClass type) {
        List<String> parts = List.of(type.getPackageName().split("\\."));
        return isOurs(type) && parts.size() > ROOM ? parts.get(ROOM) : "";
    }

    /** @return the last part of an edge's package, empty for classes that live in no edge */
    static String edgeOf(JavaClass type) {
        List<String> parts = List.of(type.getPackageName().split("\\."));
        return isOurs(type) && parts.size() > EDGE ? parts.get(parts.size() - 1) : "";
    }

    /** What protoc made is nobody's room; it is a library to the edges named {@code grpc}. */
    static boolean isGenerated(JavaClass type) {
        return type.getPackageName().equals("io.helicon.v1")
                || type.getPackageName().equals("mnemosynerpc")
                || type.getPackageName().equals("proto");
    }

    static boolean isOurs(JavaClass type) {
        boolean inside =
                type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
        return inside && !isGenerated(type);
    }

    static boolean isEdge(JavaClass type) {
        return !edgeOf(type).isEmpty();
    }

    static DescribedPredicate<JavaClass> edges() {
        return DescribedPredicate.describe("live in an edge", Rooms::isEdge);
    }

    /** Back rooms of the composition room are edges too, but it opens them itself, before there is any injection. */
    static DescribedPredicate<JavaClass> closedEdges() {
        return DescribedPredicate.describe(
                "live in an edge", type -> isEdge(type) && !roomOf(type).equals(COMPOSITION));
    }

    static DescribedPredicate<JavaClass> edgesNamed(Set<String> names) {
        return DescribedPredicate.describe("live in an edge named " + names, type -> names.contains(edgeOf(type)));
    }

    static DescribedPredicate<JavaClass> innerRooms() {
        return DescribedPredicate.describe(
                "live in a room",
                type -> !roomOf(type).isEmpty()
                        && !isEdge(type)
                        && !roomOf(type).equals(COMPOSITION));
    }
}
