package io.helicon.namespace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Which state of a document: the SHA-1 of its text in hexadecimal digits, which Redis can work out too. A strong entity tag
 * (RFC 9110, 8.8.3), without its quotes.
 */
public record ETag(String value) {
    private static final HexFormat HEX = HexFormat.of();

    static ETag of(String json) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return new ETag(HEX.formatHex(digest.digest(json.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return '"' + value + '"';
    }
}
