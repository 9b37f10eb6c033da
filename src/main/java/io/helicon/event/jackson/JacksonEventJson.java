package io.helicon.event.jackson;

import io.helicon.event.Event;
import io.helicon.event.EventJson;
import io.helicon.problem.Problem;
import io.helicon.problem.ProblemKind;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads whole texts, each event of them with an {@link EnvelopeReader}. */
@Singleton
class JacksonEventJson implements EventJson {
    @Override
    public List<Event> read(byte[] text) {
        return EnvelopeReader.read(decode(text), "", EnvelopeReader::events);
    }

    @Override
    public List<Event> readLines(byte[] text) {
        String decoded = decode(text);
        List<Event> events = new ArrayList<>();
        int number = 0;
        int begin = 0;
        while (begin < decoded.length()) {
            int end = endOfLine(decoded, begin);
            String line = decoded.substring(begin, end);
            number++;
            begin = end + 1;
            if (!line.isBlank()) {
                events.add(readLine(line, number));
                refuseTooMany(events.size());
            }
        }
        return events;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    private static Event readLine(String line, int number) {
        return EnvelopeReader.read(line, "line " + number + ": ", EnvelopeReader::event);
    }

    @Override
    public String readData(String text) {
        return EnvelopeReader.read(text, "", EnvelopeReader::data);
    }

    static void refuseTooMany(int events) {
        if (events > MOST) {
            throw new Problem(ProblemKind.TOO_LARGE, "more than " + MOST + " events in one request");
        }
    }

    private static String decode(byte[] text) {
        ByteBuffer bytes = ByteBuffer.wrap(text);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Problem.invalid("not UTF-8 (line %d)".formatted(lineAt(text, bytes.position())));
        }
    }

    private static int lineAt(byte[] text, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += text[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
