package io.helicon.namespace;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a schema is for references: {@code schema:/<name>}, which no network and no file system has. */
public final class SchemaPlace {
    private static final String PREFIX = "schema:/";
    private static final String UNRESERVED = "-._~";

    private SchemaPlace() {}

    public static String of(SchemaName name) {
        return PREFIX + encoded(name.value(), UNRESERVED);
    }

    /** @return the name of the schema that a reference leads to, if it leads to such a place */
    public static Optional<SchemaName> name(String place) {
        String whole = place.replaceFirst("#.*", "");
        return whole.startsWith(PREFIX)
                ? Optional.of(new SchemaName(decoded(whole.substring(PREFIX.length()))))
                : Optional.empty();
    }

    /**
     * A JSON Pointer as a URI's fragment. Segments of digits are encoded too: readers of references may take them for
     * numbers, and a member's name is none.
     */
    static String fragment(String pointer) {
        StringBuilder fragment = new StringBuilder();
        for (String segment : pointer.substring(1).split("/", -1)) {
            fragment.append('/').append(segment.matches("\\d+") ? digits(segment) : encoded(segment, UNRESERVED + "$"));
        }
        return fragment.toString();
    }

    private static String digits(String segment) {
        return "%3" + segment.charAt(0) + segment.substring(1);
    }

    /** @throws IllegalArgumentException when it is not well encoded */
    static String decoded(String encoded) {
        return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String encoded(String text, String plain) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean kept = character < 0x80 && (Character.isLetterOrDigit(character) || plain.indexOf(character) >= 0);
            encoded.append(kept ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
