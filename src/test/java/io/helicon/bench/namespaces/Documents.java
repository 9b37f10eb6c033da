package io.helicon.bench.namespaces;

import java.util.HexFormat;
import java.util.List;

/** The three documents of each session: their namespaces, what stands in them, and a stamp that each write changes. */
final class Documents {
    static final String PLAIN = "restaurants.lastVisited.v1";
    static final String OTHER = "favoriteThings";
    /** The name of the schema too. */
    static final String JUDGED = "teamName.objectType.v1";

    static final List<String> NAMESPACES = List.of(PLAIN, OTHER, JUDGED);
    /** The member that holds the stamp. */
    static final String STAMPED = "seen";

    /** Size of a document as it is sent, on average; that of a value of the reference. */
    static final int BYTES = 250;

    private static final String THINGS = "{\"things\":[\"cats\",\"dogs\",\"bicycles\",\"the sea in winter\"],"
            + "\"where\":{\"city\":\"Amsterdam\",\"street\":\"%place\",\"lat\":52.37518,\"lon\":4.88398},"
            + "\"visits\":17,\"open\":true,\"note\":\"a table for two at the window, not by the door\",\"seen\":\"%stamp\"}";
    /** Adheres to the seed's example schema, which allows unknown members at the top. */
    private static final String PERSON = "{\"name\":\"Francisco Buyo\",\"age\":33,\"height\":181.5,"
            + "\"friends\":[{\"name\":\"Rafael\",\"age\":31},{\"name\":\"Emilio\",\"age\":40}],\"cool\":true,\"city\":\"Cortegada\",\"since\":\"2017-03-26\","
            + "\"language\":\"en-GB\",\"pet\":{\"name\":\"Misifu\",\"species\":\"cat\"},\"seen\":\"%stamp\"}";

    private Documents() {}

    /** Another one each time, of one length. */
    static String stamp() {
        return HexFormat.of().toHexDigits(System.nanoTime());
    }

    static String of(String namespace, String stamp) {
        String document = namespace.equals(JUDGED) ? PERSON : THINGS.replace("%place", mark(namespace));
        return document.replace("%stamp", stamp);
    }

    /** Refused where the schema is in force. */
    static String againstItsSchema() {
        return of(JUDGED, stamp()).replace("\"age\":33", "\"age\":133");
    }

    /** What an answer with this document holds, whatever the stamp, and no other document does. */
    static String mark(String namespace) {
        return switch (namespace) {
            case PLAIN -> "Prinsengracht 263";
            case OTHER -> "Keizersgracht 123";
            default -> "Misifu";
        };
    }
}
