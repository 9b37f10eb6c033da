package io.helicon.namespace.http;

import io.helicon.namespace.Mistake;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SchemaName;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The name in {@code /v1/schemas/{name}}, decoded strictly: JAX-RS itself cuts it at a semicolon and mends bad bytes. */
final class SchemaPath {
    private static final int NAME = 3;
    private static final int ESCAPE = 3;
    private static final int HEX = 16;

    private SchemaPath() {}

    /** @param path of the request, as it came */
    static SchemaName name(String path) {
        String[] segments = path.split("/", -1);
        return new SchemaName(decoded(segments.length > NAME ? segments[NAME] : ""));
    }

    private static String decoded(String segment) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(segment)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong("its bytes are not UTF-8");
        }
    }

    private static byte[] bytes(String segment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); i++) {
            if (segment.charAt(i) == '%') {
                bytes.write(escaped(segment, i));
                i += ESCAPE - 1;
            } else {
                bytes.writeBytes(segment.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int escaped(String segment, int from) {
        int end = Math.min(from + ESCAPE, segment.length());
        String digits = segment.substring(from + 1, end);
        if (!digits.matches("[0-9a-fA-F]{2}")) {
            throw wrong("a percent sign is not followed by two hexadecimal digits");
        }
        return Integer.parseInt(digits, HEX);
    }

    private static NamespaceProblem wrong(String reason) {
        return NamespaceProblem.of(Mistake.INVALID_NAMESPACE, "the schema's name in the path: " + reason);
    }
}
