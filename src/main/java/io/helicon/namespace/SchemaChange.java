package io.helicon.namespace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A change of the registry that somebody wishes for.
 *
 * @param text nothing when the schema is to be removed
 * @param force whether it is to be made though it breaks something
 */
record SchemaChange(SchemaName name, Optional<String> text, boolean force) {
    Namespace namespace() {
        return new Namespace(name.value());
    }

    boolean isDone(Registered registered) {
        return text.equals(Optional.ofNullable(registered.texts().get(name)));
    }

    /** @return the texts that would count after it */
    Map<SchemaName, SchemaText> on(SchemaStock stock) {
        Map<SchemaName, String> texts = new HashMap<>(stock.registered().texts());
        texts.remove(name);
        text.ifPresent(it -> texts.put(name, it));
        return new Registered(stock.registered().revision(), texts).over(stock.files());
    }
}
