package io.helicon.namespace;

/**
 * The name of a schema, which is that of the namespace whose documents it judges, such as {@code teamName.objectType.v1};
 * as namespaces are, and fit for a file name and a reference: without {@code # / \}, not beginning with a dot.
 */
public record SchemaName(String value) implements Comparable<SchemaName> {
    public SchemaName {
        Name.check(Mistake.INVALID_NAMESPACE, "the schema's name", value);
        if (!value.matches("[^_.#/\\\\][^#/\\\\]*")) {
            throw NamespaceProblem.of(
                    Mistake.INVALID_NAMESPACE,
                    "the schema's name: it begins with an underscore or a dot, or has one of # / \\");
        }
    }

    @Override
    public int compareTo(SchemaName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
