package io.helicon.namespace.redis;

import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SessionData;
import io.helicon.namespace.SessionKey;
import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one session: all names or none, and some documents.
 *
 * @param key of the session
 */
record Reading(String key, SessionKey session, boolean named, List<Namespace> wanted) {
    private static final int PARTS = 2;

    List<String> words() {
        List<String> words = new ArrayList<>(List.of(named ? "1" : "0", Integer.toString(wanted.size())));
        wanted.forEach(namespace -> words.add(namespace.value()));
        return words;
    }

    /** @param answer with nothing wrong */
    SessionData data(Response answer, Adoption adoption) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Response text = answer.get(2).get(PARTS * i);
            Response ends = answer.get(2).get(PARTS * i + 1);
            if (text != null) {
                DocumentName name = new DocumentName(session, wanted.get(i));
                adoption.document(name, text.toString(), expires(ends)).ifPresent(documents::add);
            }
        }
        return new SessionData(session, names(answer.get(1)), documents);
    }

    static Optional<Instant> expires(@Nullable Response millis) {
        return Optional.ofNullable(millis)
                .map(Response::toString)
                .filter(text -> text.matches("\\d{1,15}"))
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)));
    }

    private static List<Namespace> names(Response answer) {
        List<String> names = new ArrayList<>();
        answer.forEach(name -> names.add(name.toString()));
        return names.stream().sorted().flatMap(name -> namespace(name).stream()).toList();
    }

    /** Others may have stored under names that nobody could ask for. */
    private static Optional<Namespace> namespace(String name) {
        try {
            return Optional.of(new Namespace(name));
        } catch (NamespaceProblem e) {
            return Optional.empty();
        }
    }
}
