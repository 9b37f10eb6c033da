package io.helicon.namespace;

import java.util.Optional;

/**
 * A schema as it was given, before anything in it is understood.
 *
 * @param unreadable why it could not even be read; the text is then empty
 */
public record SchemaText(SchemaName name, SchemaOrigin origin, String text, Optional<String> unreadable) {
    static SchemaText registered(SchemaName name, String text) {
        return new SchemaText(name, SchemaOrigin.ofRegistry(name), text, Optional.empty());
    }

    Namespace namespace() {
        return new Namespace(name.value());
    }
}
