package io.helicon.namespace.redis;

import io.helicon.namespace.Document;
import io.helicon.namespace.Write;
import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of a change that was made.
 *
 * @param figure the document's time, or how many there were
 */
record Outcome(String figure, Optional<Instant> expires) {
    static Outcome of(Response answer) {
        return new Outcome(answer.get(1).toString(), Reading.expires(answer.get(2)));
    }

    Document document(Write write) {
        String json = Document.head(write.name()) + figure + Document.tail(write.members());
        return new Document(write.name(), json, expires);
    }

    boolean hasRemoved() {
        return !figure.equals("0");
    }
}
