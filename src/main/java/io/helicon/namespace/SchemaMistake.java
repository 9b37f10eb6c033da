package io.helicon.namespace;

/** Why a text is no schema: what is wrong, and on which line, from 1; line 0 when it is nowhere in particular. */
public final class SchemaMistake extends Exception {
    private static final long serialVersionUID = 1L;

    private final int line;

    public SchemaMistake(int line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    public int line() {
        return line;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
