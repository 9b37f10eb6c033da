package io.helicon.access;

/** The name of a stream in its bucket: 1 to 256 characters, none of them {@code /}, {@code :}, {@code !} or a control. */
public record StreamName(String value) {
    public StreamName {
        Name.check("stream", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
