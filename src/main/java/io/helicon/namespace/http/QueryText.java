package io.helicon.namespace.http;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import org.jspecify.annotations.Nullable;

/** The query of a request as it was sent: percent-encoded UTF-8, in which a time to live that is given is not empty. */
final class QueryText {
    private QueryText() {}

    static void check(@Nullable String query) {
        if (query != null && (query.indexOf('%') >= 0 || query.contains("ttl"))) {
            for (String parameter : query.split("&", -1)) {
                checkParameter(parameter.split("=", 2));
            }
        }
    }

    private static void checkParameter(String[] parameter) {
        String name = Segment.decode(parameter[0], Mistake.INVALID_REQUEST);
        String value = parameter.length > 1 ? parameter[1] : "";
        String decoded =
                Segment.decode(value, name.equals("namespaces") ? Mistake.INVALID_NAMESPACE : Mistake.INVALID_REQUEST);
        if (name.equals("ttl") && decoded.isBlank()) {
            throw NamespaceProblem.of(Mistake.INVALID_REQUEST, "ttl is empty");
        }
    }
}
