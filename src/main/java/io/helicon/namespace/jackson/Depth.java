package io.helicon.namespace.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How deep a document is nested that a patch made: values put into values may go deeper than either. */
final class Depth {
    private Depth() {}

    /** Fails when a text is nested deeper than so many levels. */
    static void refuseBeyond(int most, String text) {
        if (of(text) > most) {
            throw NamespaceProblem.of(
                    Mistake.PATCH_FAILED, "the document would be nested deeper than %d levels".formatted(most));
        }
    }

    private static int of(String text) {
        try (JsonParser parser = Parsers.of(text)) {
            int depth = 0;
            int deepest = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += step(token);
                deepest = Math.max(deepest, depth);
            }
            return deepest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int step(JsonToken token) {
        if (token.isStructStart()) {
            return 1;
        }
        return token.isStructEnd() ? -1 : 0;
    }
}
