package io.helicon.namespace;

/**
 * The name of one feature of one team, such as {@code restaurants.lastVisited.v1}: 1 to 256 characters, none of them a
 * control character, the first one no underscore, by which metadata are known.
 */
public record Namespace(String value) {
    public Namespace {
        Name.check(Mistake.INVALID_NAMESPACE, "the namespace", value);
        if (value.startsWith("_")) {
            throw NamespaceProblem.of(
                    Mistake.INVALID_NAMESPACE, "the namespace: it begins with an underscore, as metadata do");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
