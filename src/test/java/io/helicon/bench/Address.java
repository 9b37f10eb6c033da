package io.helicon.bench;

/** Where a server listens. */
public record Address(String host, int port) {
    static Address parse(String text) {
        int colon = text.lastIndexOf(':');
        return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    public static Address local(int port) {
        return new Address("127.0.0.1", port);
    }
}
