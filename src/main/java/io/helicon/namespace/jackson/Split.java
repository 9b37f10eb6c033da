package io.helicon.namespace.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cuts the text of an object or of an array into its parts, one level deep; the text was read strictly before. */
final class Split {
    private final String text;
    private final JsonParser parser;

    /** Where the next part begins: behind the brace, bracket or comma. */
    private int next = 1;

    private Split(String text, JsonParser parser) {
        this.text = text;
        this.parser = parser;
    }

    /** @return the members by their names without escapes */
    static Map<String, Part> members(String text) {
        return cut(text, Split::members);
    }

    static List<Part> items(String text) {
        return cut(text, Split::items);
    }

    /** What is cut. */
    private interface Cut<T> {
        T from(Split split) throws IOException;
    }

    /** Fails with an {@link UncheckedIOException} for what is no JSON at all. */
    private static <T> T cut(String text, Cut<T> cut) {
        try (JsonParser parser = Parsers.of(text)) {
            JsonToken unused = parser.nextToken();
            T parts = cut.from(new Split(text, parser));
            if (parser.nextToken() != null) {
                throw new IOException("there is more after the end");
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Part> members() throws IOException {
        Map<String, Part> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken unused = parser.nextToken();
            members.put(name, part());
        }
        return members;
    }

    private List<Part> items() throws IOException {
        List<Part> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(part());
        }
        return items;
    }

    private Part part() throws IOException {
        int begin = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        JsonParser unused = parser.skipChildren();
        parser.finishToken();
        int end = Math.toIntExact(parser.currentLocation().getCharOffset());
        int comma = end;
        while (comma < text.length() && text.charAt(comma) <= ' ') {
            comma++;
        }
        Part part =
                new Part(text.substring(next, begin), Value.of(text.substring(begin, end)), text.substring(end, comma));
        next = comma + 1;
        return part;
    }
}
