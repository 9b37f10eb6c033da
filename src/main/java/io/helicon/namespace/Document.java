package io.helicon.namespace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A document as it is kept and answered: {@code {"_session":…,"_namespace":…,"_modified":…}} and its members behind these.
 *
 * @param json the text; in the store it is the same, but for what Sessionator wrote
 * @param expires when it ends by itself, by the store's clock
 * @param stored the tag of the text in the store, where that is another one
 */
public record Document(DocumentName name, String json, Optional<Instant> expires, Optional<ETag> stored) {
    /** {@code 2017-03-26T23:14:10.617Z}: RFC 3339 in milliseconds. */
    private static final int TIME = 24;

    /** The quote after the time, and the comma before the first member. */
    private static final int BETWEEN = 2;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** One whose text is also the stored one. */
    public Document(DocumentName name, String json, Optional<Instant> expires) {
        this(name, json, expires, Optional.empty());
    }

    /** @param modified of a year from 0 to 9999; what is finer than a millisecond is left out */
    public static Document of(DocumentName name, Instant modified, Members members, Optional<Instant> expires) {
        return new Document(name, head(name) + time(modified) + tail(members), expires);
    }

    /** @return the same, read from a text that another program stored */
    public Document storedAs(String text) {
        return new Document(name, json, expires, Optional.of(ETag.of(text)));
    }

    /** @return what stands before the time of a document of this name */
    public static String head(DocumentName name) {
        return "{\"_session\":" + JsonString.of(name.session().value()) + ",\"_namespace\":"
                + JsonString.of(name.namespace().value()) + ",\"_modified\":\"";
    }

    /** @return what stands behind the time of a document with these members */
    public static String tail(Members members) {
        return members.text().isEmpty() ? "\"}" : "\"," + members.text() + "}";
    }

    /** @return whether a stored text is one of this server's, and not one that Sessionator wrote in its own order */
    public static boolean isOurs(DocumentName name, String json) {
        String head = head(name);
        int end = head.length() + TIME;
        return json.startsWith(head) && (json.startsWith("\",", end) || json.length() == end + BETWEEN);
    }

    private static String time(Instant moment) {
        String text = CLOCK.format(moment);
        if (text.length() != TIME) {
            throw new IllegalArgumentException("no time of four digits for its year: " + text);
        }
        return text;
    }

    /** @return the tag of the text in the store, which is what conditions are about */
    public ETag etag() {
        return stored.orElseGet(() -> ETag.of(json));
    }

    /** @return what its client wrote */
    public Members members() {
        int begin = head(name).length() + TIME + BETWEEN;
        return begin >= json.length() ? Members.NONE : new Members(json.substring(begin, json.length() - 1));
    }
}
