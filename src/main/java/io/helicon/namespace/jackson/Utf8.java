package io.helicon.namespace.jackson;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a body into text, and guesses nothing. */
final class Utf8 {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private Utf8() {}

    static String decode(byte[] body) {
        ByteBuffer bytes = ByteBuffer.wrap(body);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw malformed(body, bytes.position());
        }
    }

    private static NamespaceProblem malformed(byte[] body, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += body[i] == '\n' ? 1 : 0;
        }
        return NamespaceProblem.of(
                Mistake.INVALID_JSON,
                "not UTF-8: there is the byte 0x%02x at offset %d (line %d)".formatted(body[position], position, line));
    }
}
