package io.helicon.namespace.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.helicon.namespace.Detail;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads one JSON text to its end, keeps nothing of it, and refuses what is not taken. */
final class StrictReading {
    private final JsonParser parser;
    private final int maxDepth;

    /** The names so far of each object that is open; those of an array are none. */
    private final Deque<Set<String>> open = new ArrayDeque<>();

    private StrictReading(JsonParser parser, int maxDepth) {
        this.parser = parser;
        this.maxDepth = maxDepth;
    }

    /** @return the text without white space at its ends; empty when there is nothing else */
    static String read(String text, int maxDepth) {
        try (JsonParser parser = Parsers.of(text)) {
            new StrictReading(parser, maxDepth).readAll();
            return text.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readAll() throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token != null) {
                read(token);
                token = parser.nextToken();
                if (token != null && open.isEmpty()) {
                    throw wrong("there is more after the end");
                }
            }
        } catch (JsonProcessingException e) {
            throw wrong("", Complaint.of(e), e.getLocation());
        }
    }

    private void read(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> begin(new HashSet<>());
            case START_ARRAY -> begin(Set.of());
            case END_OBJECT, END_ARRAY -> open.pop();
            case FIELD_NAME -> readName();
            case VALUE_STRING -> refuseHalves();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber();
            default -> {}
        }
    }

    private void begin(Set<String> names) {
        open.push(names);
        if (open.size() > maxDepth) {
            throw wrong("nested deeper than %d levels".formatted(maxDepth));
        }
    }

    private void readName() throws IOException {
        refuseHalves();
        if (!open.element().add(parser.currentName())) {
            throw wrong("the name \"%s\" is there twice".formatted(Excerpt.of(parser.currentName())));
        }
    }

    /** UTF-16 writes rare characters as two halves; JSON can write one alone, and UTF-8 cannot. */
    private void refuseHalves() throws IOException {
        char[] characters = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            if (Character.isSurrogate(characters[i])) {
                i++;
                if (i == end || !Character.isSurrogatePair(characters[i - 1], characters[i])) {
                    throw wrong("half a character, \\u%04x".formatted((int) characters[i - 1]));
                }
            }
        }
    }

    private void readNumber() throws IOException {
        String what = Digits.mistake(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        if (!what.isEmpty()) {
            throw wrong(what);
        }
    }

    private NamespaceProblem wrong(String what) {
        return wrong(parser.getParsingContext().pathAsPointer().toString(), what, parser.currentTokenLocation());
    }

    private static NamespaceProblem wrong(String path, String what, JsonLocation where) {
        String message = "%s (line %d, column %d)".formatted(what, where.getLineNr(), where.getColumnNr());
        return NamespaceProblem.of(Mistake.INVALID_JSON, List.of(new Detail(Excerpt.ofPath(path), "", message)));
    }
}
