package io.helicon.namespace.http;

import io.helicon.namespace.Condition;
import io.helicon.namespace.ETag;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions of a request, from {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1).
 *
 * @param match and the other: nothing, {@code *}, or a list of tags, of however many lines
 */
record EntityTags(Optional<String> match, Optional<String> noneMatch) {
    /** An element of the list, and what stands between it and the next one. */
    private static final Pattern ELEMENT = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(,|$)");

    private static final String ANY = "*";

    static EntityTags of(List<String> match, List<String> noneMatch) {
        return new EntityTags(whole(match), whole(noneMatch));
    }

    private static Optional<String> whole(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(",", lines).strip());
    }

    /** @return what must hold for a change to be made */
    Condition condition() {
        if (match.isPresent() && noneMatch.isPresent()) {
            throw NamespaceProblem.of(
                    Mistake.INVALID_REQUEST, "If-Match and If-None-Match are both there: one of them is enough");
        }
        return match.map(EntityTags::match)
                .or(() -> noneMatch.map(EntityTags::noneMatch))
                .orElse(Condition.NONE);
    }

    /**
     * @return whether the client has this state already, by a weak comparison, as a reader may; fails with
     *     PRECONDITION_FAILED when it wants another one
     */
    boolean isKnown(ETag tag) {
        if (!match.map(EntityTags::match).orElse(Condition.NONE).holds(Optional.of(tag))) {
            throw NamespaceProblem.of(Mistake.PRECONDITION_FAILED);
        }
        return noneMatch
                .filter(known -> !noneMatch(known).holds(Optional.of(tag)))
                .isPresent();
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
