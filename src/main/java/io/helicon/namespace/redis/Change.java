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
        List<String> document =
                List.of(Document.head(write.name()), Document.tail(write.members()), expiry(write.expiry()));
        return of(key, "written", write.name(), with(document, write.condition()));
    }

    static Change deleted(String key, DocumentName name, Condition condition) {
        return of(key, "deleted", name, with(List.of(Document.head(name), "", ""), condition));
    }

    static Change cleared(String key, SessionKey session) {
        String id = session.value();
        return new Change(key, List.of("cleared", "", id, "", JsonString.of(id), "", "", "", "NONE", "0"));
    }

    /** @return all words for a call of its own, which records nothing */
    List<String> words(String maxNamespaces) {
        List<String> all = new ArrayList<>(List.of("0", "0", maxNamespaces));
        all.addAll(words);
        return all;
    }

    /** @return about how much there is to send */
    int size() {
        return words.get(6).length();
    }

    private static Change of(String key, String kind, DocumentName name, List<String> rest) {
        String session = name.session().value();
        String namespace = name.namespace().value();
        List<String> words =
                new ArrayList<>(List.of(kind, namespace, session, JsonString.of(namespace), JsonString.of(session)));
        words.addAll(rest);
        return new Change(key, words);
    }

    private static List<String> with(List<String> document, Condition condition) {
        List<String> words = new ArrayList<>(document);
        words.add(condition.kind().name());
        words.add(Integer.toString(condition.tags().size()));
        condition.tags().forEach(tag -> words.add(tag.value()));
        return words;
    }

    private static String expiry(Expiry expiry) {
        return expiry.kind() == Expiry.Kind.AFTER
                ? Long.toString(expiry.after().toMillis())
                : expiry.kind().name();
    }
}
