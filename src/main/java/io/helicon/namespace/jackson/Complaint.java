package io.helicon.namespace.jackson;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.regex.Pattern;

/** What Jackson says of a text that is no JSON, for people who do not know Jackson. */
final class Complaint {
    /** Codes of characters, hints at settings, and lists of what would have been right. */
    private static final Pattern NOISE = Pattern.compile(" \\(code [^)]*\\)"
            + "|(: was expecting)? \\(JSON String.*"
            + "|(: enable| \\(start marker| \\(not recognized| \\(for (Object|Array)).*");

    private Complaint() {}

    static String of(JsonProcessingException failure) {
        if (failure instanceof JsonEOFException) {
            return "not JSON: it ends too early";
        }
        String told = NOISE.matcher(failure.getOriginalMessage()).replaceAll("");
        return "not JSON: " + Excerpt.ofComplaint(told);
    }
}
