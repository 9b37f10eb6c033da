package io.helicon.stream;

import java.util.Arrays;

/** The bytes of an event, as they came and as they go, and of which media type they are; nobody changes them. */
public final class Payload {
    /** What has no other type. */
    public static final String JSON = "application/json";

    private final String mediaType;
    private final byte[] bytes;

    /** @param bytes which are the payload's from now on */
    public Payload(String mediaType, byte[] bytes) {
        this.mediaType = mediaType;
        this.bytes = bytes;
    }

    /** @param bytes a JSON text, checked; the payload's from now on */
    public static Payload json(byte[] bytes) {
        return new Payload(JSON, bytes);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isJson() {
        return mediaType.equals(JSON);
    }

    /** @return the bytes themselves, not to be changed */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload payload
                && mediaType.equals(payload.mediaType)
                && Arrays.equals(bytes, payload.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes of " + mediaType;
    }
}
