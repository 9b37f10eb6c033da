package io.helicon.namespace;

import java.util.HashMap;
import java.util.Map;

/**
 * What the registry of schemas holds at one moment.
 *
 * @param revision another one after each change; 0 before the first
 */
public record Registered(long revision, Map<SchemaName, String> texts) {
    /** Nothing has ever been registered. */
    public static final Registered NONE = new Registered(0, Map.of());

    /** It has not been read yet. */
    public static final Registered UNREAD = new Registered(-1, Map.of());

    public Registered {
        texts = Map.copyOf(texts);
    }

    boolean isRead() {
        return revision >= 0;
    }

    /** @return the texts that count: of the files, those whose name is not in here too */
    Map<SchemaName, SchemaText> over(SchemaFiles files) {
        Map<SchemaName, SchemaText> counting = new HashMap<>(files.texts());
        texts.forEach((name, text) -> counting.put(name, SchemaText.registered(name, text)));
        return counting;
    }
}
