package io.helicon.namespace.redis;

import io.helicon.namespace.Document;
import io.helicon.namespace.DocumentJson;
import io.helicon.namespace.DocumentName;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Makes documents of stored texts: ours as they are, others by way of {@link DocumentJson#adopt}. */
final class Adoption {
    private static final Logger LOG = Logger.getLogger(Adoption.class);

    private final DocumentJson json;
    private final AtomicBoolean told = new AtomicBoolean();

    Adoption(DocumentJson json) {
        this.json = json;
    }

    /** @return nothing of a text that is no document at all: it is left alone, and may be overwritten */
    Optional<Document> document(DocumentName name, String text, Optional<Instant> expires) {
        if (Document.isOurs(name, text)) {
            return Optional.of(new Document(name, text, expires));
        }
        try {
            return Optional.of(json.adopt(name, text, expires).storedAs(text));
        } catch (RuntimeException e) {
            if (told.compareAndSet(false, true)) {
                LOG.warnf("what Redis has under %s of %s is no document: %s", name.namespace(), name.session(), e);
            }
            return Optional.empty();
        }
    }
}
