package io.helicon.event.redis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.helicon.event.Cursor;
import io.helicon.event.Event;
import io.helicon.event.EventType;
import io.helicon.event.Position;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages that anybody may have sent: {@code {"meta":{"type":…},"data":…}}, perhaps with an id in meta.
 *
 * <p>The data is the very slice of the message, in one line. Members that are not known are left aside, of those given
 * twice the last counts, and without data it is {@code null}: so does Plasma.
 */
final class EnvelopeReader {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String NOTHING = "null";

    /** For what is around the data: a type may be long, and written in escapes. */
    private static final int ENVELOPE = 16_384;

    private final int maxSize;

    /** @param maxSize of the data, in bytes */
    EnvelopeReader(int maxSize) {
        this.maxSize = maxSize;
    }

    /**
     * @param ours whether it comes from where the history announces, so that its id can be believed
     * @throws IOException when it is no envelope
     * @throws io.helicon.problem.Problem when its type cannot be
     */
    Heard read(byte[] message, boolean ours) throws IOException {
        checkSize(message.length, maxSize + ENVELOPE);
        Members members = new Members(decoded(message));
        members.read();
        if (members.type == null) {
            throw new IOException("it has no meta.type");
        }
        if (message.length > maxSize) {
            checkSize(members.data.getBytes(StandardCharsets.UTF_8).length, maxSize);
        }
        Event event = new Event(new EventType(members.type), oneLine(members.data));
        return new Heard(event, ours ? position(members.id) : null);
    }

    private static void checkSize(int size, int limit) throws IOException {
        if (size > limit) {
            throw new IOException("it has " + size + " bytes of " + limit);
        }
    }

    private static String decoded(byte[] message) throws IOException {
        try {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException e) {
            throw new IOException("it is no UTF-8", e);
        }
    }

    /** Line breaks are between tokens only, for a string of JSON has none. */
    private static String oneLine(String data) {
        return data.replace('\n', ' ').replace('\r', ' ');
    }

    private static @Nullable Position position(@Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(Cursor::parse)
                .map(Cursor::positions)
                .filter(positions -> positions.size() == 1)
                .map(positions -> positions.get(0))
                .orElse(null);
    }

    /** What one message says. */
    private static final class Members {
        private final String text;
        private @Nullable String type;
        private @Nullable String id;
        private String data = NOTHING;

        Members(String text) {
            this.text = text;
        }

        void read() throws IOException {
            try (JsonParser parser = JSON.createParser(text)) {
                read(parser);
            }
        }

        private void read(JsonParser parser) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no object");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("meta") && value == JsonToken.START_OBJECT) {
                    readMeta(parser);
                } else if (name.equals("data")) {
                    data = slice(parser);
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.nextToken() != null) {
                throw new IOException("something follows it");
            }
        }

        private void readMeta(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
                if (name.equals("type")) {
                    type = text ? parser.getText() : null;
                } else if (name.equals("id")) {
                    id = text ? parser.getText() : null;
                }
                parser.skipChildren();
            }
        }

        private String slice(JsonParser parser) throws IOException {
            int from = (int) parser.currentTokenLocation().getCharOffset();
            parser.skipChildren();
            parser.finishToken();
            return text.substring(from, (int) parser.currentLocation().getCharOffset());
        }
    }
}
