package io.helicon.namespace.http;

import io.helicon.namespace.Condition;
import io.helicon.namespace.ETag;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of a request, from {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). */
final class EntityTags {
    /** An element of the list, and what stands between it and the next one. */
    private static final Pattern ELEMENT = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");

    private static final String ANY = "*";

    private EntityTags() {}

    static Condition of(HttpHeaders headers) {
        Optional<String> match = header(headers, HttpHeaders.IF_MATCH);
        Optional<String> noneMatch = header(headers, HttpHeaders.IF_NONE_MATCH);
        if (match.isPresent() && noneMatch.isPresent()) {
            throw NamespaceProblem.of(
                    Mistake.INVALID_REQUEST, "If-Match and If-None-Match are both there: one of them is enough");
        }
        return match.map(EntityTags::match)
                .or(() -> noneMatch.map(EntityTags::noneMatch))
                .orElse(Condition.NONE);
    }

    /** @return whether the client has this state already, by a weak comparison, as a reader may */
    static boolean isKnown(HttpHeaders headers, ETag tag) {
        return header(headers, HttpHeaders.IF_NONE_MATCH)
                .filter(known -> known.equals(ANY)
                        || tags(HttpHeaders.IF_NONE_MATCH, known, true).contains(tag))
                .isPresent();
    }

    private static Optional<String> header(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getHeaderString(name)).map(String::strip);
    }

    private static Condition match(String header) {
        return header.equals(ANY) ? Condition.PRESENT : Condition.oneOf(tags(HttpHeaders.IF_MATCH, header, false));
    }

    private static Condition noneMatch(String header) {
        return header.equals(ANY) ? Condition.ABSENT : Condition.noneOf(tags(HttpHeaders.IF_NONE_MATCH, header, true));
    }

    /** @param weak whether weak tags count; a strong comparison never matches one */
    private static Set<ETag> tags(String name, String header, boolean weak) {
        Set<ETag> tags = new HashSet<>();
        Matcher element = ELEMENT.matcher(header);
        int end = 0;
        while (element.find() && element.start() == end) {
            if (weak || element.group(1) == null) {
                tags.add(new ETag(element.group(2)));
            }
            end = element.end();
        }
        if (end < header.length() || header.isEmpty() || header.endsWith(",")) {
            throw NamespaceProblem.of(
                    Mistake.INVALID_REQUEST, name + " is not *, or entity tags in quotes, comma separated");
        }
        return tags;
    }
}
