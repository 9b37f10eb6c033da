package io.helicon.namespace.redis;

import io.helicon.namespace.Condition;
import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Expiry;
import io.helicon.namespace.JsonString;
import io.helicon.namespace.SessionKey;
import io.helicon.namespace.Write;
import java.util.ArrayList;
import java.util.List;

/**
 * One change of one session in the words of {@link Programs}: what it is, the namespace, the session, both as JSON, what
 * stands before and behind the document's time, its expiry, the condition, the number of tags, the tags.
 *
 * @param key of the session
 */
record Change(String key, List<String> words) {
    static Change written(String key, Write write) {
        return of(
                key,
                List.of("written"),
                write.name(),
                List.of(Document.head(write.name()), Document.tail(write.members()), expiry(write.expiry())),
                write.condition());
    }

    static Change deleted(String key, DocumentName name, Condition condition) {
        return of(key, List.of("deleted"), name, List.of(Document.head(name), "", ""), condition);
    }

    static Change cleared(String key, SessionKey session) {
        String id = session.value();
        return new Change(key, List.of("cleared", "", id, "", JsonString.of(id), "", "", "", "NONE", "0"));
    }

    /** @return about how much there is to send */
    int size() {
        return words.get(6).length();
    }

    private static Change of(
            String key, List<String> kind, DocumentName name, List<String> document, Condition condition) {
        List<String> words = new ArrayList<>(kind);
        String session = name.session().value();
        String namespace = name.namespace().value();
        words.addAll(List.of(namespace, session, JsonString.of(namespace), JsonString.of(session)));
        words.addAll(document);
        words.add(condition.kind().name());
        words.add(Integer.toString(condition.tags().size()));
        condition.tags().forEach(tag -> words.add(tag.value()));
        return new Change(key, words);
    }

    private static String expiry(Expiry expiry) {
        return expiry.kind() == Expiry.Kind.AFTER
                ? Long.toString(expiry.after().toMillis())
                : expiry.kind().name();
    }
}
