package io.helicon.namespace;

import java.time.Instant;
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

    /** One whose text is also the stored one. */
    public Document(DocumentName name, String json, Optional<Instant> expires) {
        this(name, json, expires, Optional.empty());
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
        return json.startsWith(head(name));
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
