package io.helicon.namespace.jackson;

import io.helicon.namespace.DocumentName;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What others stored: it is taken as it is, as far as it is a document at all. */
final class Stored {
    private static final String MODIFIED = "_modified";
    private static final int LAST_YEAR = 9_999;

    private Stored() {}

    static Value object(DocumentName name, String json) {
        String text = json.strip();
        try {
            if (text.startsWith("{")) {
                Value document = Value.of(text);
                Parts unused = document.parts();
                return document;
            }
        } catch (UncheckedIOException e) {
            throw new IllegalStateException("what is stored as %s is no JSON".formatted(name), e);
        }
        throw new IllegalStateException("what is stored as %s is no JSON object".formatted(name));
    }

    /** @return when it was written, as far as it says */
    static Instant modified(Value document) {
        boolean told =
                document.parts().has(MODIFIED) && document.parts().get(MODIFIED).isString();
        return told ? moment(Scalars.string(document.parts().get(MODIFIED))) : Instant.EPOCH;
    }

    private static Instant moment(String text) {
        try {
            OffsetDateTime moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            boolean usual = moment.getYear() >= 0 && moment.getYear() <= LAST_YEAR;
            return usual ? moment.toInstant() : Instant.EPOCH;
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }
}
