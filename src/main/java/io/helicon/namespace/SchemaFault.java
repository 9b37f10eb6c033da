package io.helicon.namespace;

/**
 * What is wrong with the text of a schema, and where.
 *
 * @param line from 1; 0 when it is nowhere in particular
 */
public record SchemaFault(SchemaOrigin origin, int line, String reason) {
    /** @return {@code x.yaml:7: …}, for callers */
    public String told() {
        return origin.file() + where();
    }

    /** @return {@code schemas/x.yaml:7: …}, for the log */
    String logged() {
        return origin.place() + where();
    }

    private String where() {
        return (line > 0 ? ":" + line + ": " : ": ") + reason;
    }

    /** @return the detail for whoever sent the text, and knows what it is called */
    Detail detail() {
        return Detail.of(line > 0 ? "line " + line + ": " + reason : reason);
    }
}
