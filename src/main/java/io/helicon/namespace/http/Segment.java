package io.helicon.namespace.http;

import io.helicon.namespace.DocumentKey;
import io.helicon.namespace.DocumentName;
import io.helicon.namespace.Mistake;
import io.helicon.namespace.Namespace;
import io.helicon.namespace.NamespaceProblem;
import io.helicon.namespace.SchemaName;
import io.helicon.namespace.SessionKey;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A segment of a path as it was sent: percent-encoded UTF-8 (RFC 3986, 2.1). */
final class Segment {
    private static final int DIGITS = 2;

    private Segment() {}

    static DocumentName document(String session, String namespace) {
        return new DocumentName(session(session), namespace(namespace));
    }

    static SessionKey session(String raw) {
        return new SessionKey(decode(raw, Mistake.INVALID_SESSION));
    }

    static Namespace namespace(String raw) {
        return new Namespace(decode(raw, Mistake.INVALID_NAMESPACE));
    }

    static DocumentKey key(String raw) {
        return new DocumentKey(decode(raw, Mistake.INVALID_KEY));
    }

    static SchemaName schema(String raw) {
        return new SchemaName(decode(raw, Mistake.INVALID_NAMESPACE));
    }

    /** @param mistake that it is when it cannot be decoded */
    static String decode(String raw, Mistake mistake) {
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(raw));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw NamespaceProblem.of(mistake, "a part of the path or the query is not percent-encoded UTF-8");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw NamespaceProblem.of(mistake, "a % has no two hexadecimal digits behind it");
        }
    }

    private static byte[] bytes(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int place = 0; place < raw.length(); place++) {
            if (raw.charAt(place) == '%') {
                bytes.write(HexFormat.fromHexDigits(raw, place + 1, place + 1 + DIGITS));
                place += DIGITS;
            } else {
                bytes.writeBytes(String.valueOf(raw.charAt(place)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
