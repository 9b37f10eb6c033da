package io.helicon.event.jackson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.helicon.event.Event;
import io.helicon.event.EventJson;
import io.helicon.event.EventType;
import io.helicon.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one JSON text to its end: events, or one event's data. */
final class EnvelopeReader {
    /** Texts come from a body of limited size; names are not kept, since callers could make them up without end. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final String text;
    private final JsonParser parser;
    private String place;

    /** What is read. */
    interface Reading<T> {
        T from(EnvelopeReader reader) throws IOException;
    }

    /** What one envelope holds, as far as it is read. */
    private static final class Envelope {
        private @Nullable EventType type;
        private @Nullable String data;
        private boolean meta;
    }

    private EnvelopeReader(String text, JsonParser parser, String place) {
        this.text = text;
        this.parser = parser;
        this.place = place;
    }

    /** @param place what complaints begin with */
    static <T> T read(String text, String place, Reading<T> reading) {
        try (JsonParser parser = FACTORY.createParser(text.toCharArray())) {
            EnvelopeReader reader = new EnvelopeReader(text, parser, place);
            try {
                T result = reading.from(reader);
                reader.requireEnd();
                return result;
            } catch (JsonProcessingException e) {
                throw reader.wrong("not JSON", e.getLocation());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return all events of one, or of an array of them */
    List<Event> events() throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return List.of(envelope());
        }
        List<Event> events = new ArrayList<>();
        String around = place;
        place = around + "event 0: ";
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            events.add(envelope());
            JacksonEventJson.refuseTooMany(events.size());
            place = around + "event " + events.size() + ": ";
        }
        place = around;
        return events;
    }

    Event event() throws IOException {
        JsonToken unused = parser.nextToken();
        return envelope();
    }

    private Event envelope() throws IOException {
        requireObject(parser.currentToken(), "an event");
        Envelope envelope = new Envelope();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            readMember(envelope, parser.currentName());
        }
        if (!envelope.meta) {
            throw wrong("meta is missing");
        }
        return new Event(require(envelope.type, "meta.type"), require(envelope.data, "data"));
    }

    private void readMember(Envelope envelope, String name) throws IOException {
        if (name.equals("meta")) {
            requireFirst(!envelope.meta, name);
            envelope.meta = true;
            envelope.type = meta();
        } else if (name.equals("data")) {
            requireFirst(envelope.data == null, name);
            envelope.data = data();
        } else {
            throw unknown("", name);
        }
    }

    private @Nullable EventType meta() throws IOException {
        requireObject(parser.nextToken(), "meta");
        EventType type = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (!parser.currentName().equals("type")) {
                throw unknown("meta.", parser.currentName());
            }
            requireFirst(type == null, "meta.type");
            type = type();
        }
        return type;
    }

    private EventType type() throws IOException {
        if (parser.nextToken() != JsonToken.VALUE_STRING) {
            throw wrong("meta.type is not a string");
        }
        String name = parser.getText();
        if (name.codePoints().anyMatch(EnvelopeReader::isHalf)) {
            throw wrong("meta.type has half a character");
        }
        try {
            return new EventType(name);
        } catch (Problem refused) {
            throw wrong(String.valueOf(refused.getMessage()));
        }
    }

    /** UTF-16 writes rare characters as two halves; JSON can write one alone, and UTF-8 cannot. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** @return the text of the next value */
    String data() throws IOException {
        JsonToken first = parser.nextToken();
        int begin = Math.toIntExact(parser.currentTokenLocation().getCharOffset());
        skip(first);
        int end = Math.toIntExact(parser.currentLocation().getCharOffset());
        return text.substring(begin, end).strip().replace('\n', ' ').replace('\r', ' ');
    }

    private void skip(@Nullable JsonToken first) throws IOException {
        JsonToken token = first;
        int depth = 0;
        while (step(token, depth) > 0) {
            depth = step(token, depth);
            if (depth > EventJson.DEEPEST) {
                throw wrong("data is nested deeper than " + EventJson.DEEPEST);
            }
            token = parser.nextToken();
        }
        parser.finishToken();
    }

    private int step(@Nullable JsonToken token, int depth) {
        if (token == null) {
            throw wrong("not JSON");
        }
        return depth + (token.isStructStart() ? 1 : 0) - (token.isStructEnd() ? 1 : 0);
    }

    private void requireEnd() throws IOException {
        if (parser.nextToken() != null) {
            throw wrong("there is more after the end");
        }
    }

    private void requireObject(@Nullable JsonToken token, String what) {
        if (token == null) {
            throw wrong("there is nothing", parser.currentLocation());
        }
        if (token != JsonToken.START_OBJECT) {
            throw wrong(what + " is not an object");
        }
    }

    private void requireFirst(boolean first, String name) {
        if (!first) {
            throw wrong(name + " is there twice");
        }
    }

    private <T> T require(@Nullable T value, String name) {
        if (value == null) {
            throw wrong(name + " is missing");
        }
        return value;
    }

    private Problem unknown(String parent, String name) {
        return wrong("member %s%.64s is not known".formatted(parent, name));
    }

    private Problem wrong(String what) {
        return wrong(what, parser.currentTokenLocation());
    }

    private Problem wrong(String what, JsonLocation where) {
        return Problem.invalid(
                "%s%s (line %d, column %d)".formatted(place, what, where.getLineNr(), where.getColumnNr()));
    }
}
