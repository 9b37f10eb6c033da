package io.helicon.namespace;

import java.util.List;
import java.util.Map;

/**
 * What the directory of schemas holds.
 *
 * @param remarks on files that do not count: of no possible name, of a name that another file has
 */
record SchemaFiles(Map<SchemaName, SchemaText> texts, List<String> remarks) {
    static final SchemaFiles NONE = new SchemaFiles(Map.of(), List.of());

    SchemaFiles {
        texts = Map.copyOf(texts);
        remarks = List.copyOf(remarks);
    }
}
