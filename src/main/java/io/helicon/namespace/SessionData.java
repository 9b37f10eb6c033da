package io.helicon.namespace;

import java.util.List;

/**
 * What there is of a session at one moment.
 *
 * @param namespaces all of them, in the order of their names
 * @param documents those that were asked for and are there, in the order in which they were asked for
 */
public record SessionData(SessionKey session, List<Namespace> namespaces, List<Document> documents) {
    public SessionData {
        namespaces = List.copyOf(namespaces);
        documents = List.copyOf(documents);
    }
}
