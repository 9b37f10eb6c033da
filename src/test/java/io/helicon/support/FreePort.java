package io.helicon.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for test servers, below the range from which the system takes those of outgoing connections. */
final class FreePort {
    private static final int FIRST = 15_000;
    private static final int LAST = 32_000;

    private FreePort() {}

    static int one() {
        return consecutive(1);
    }

    /** @return the first of {@code count} ports in a row that nobody listens on */
    static int consecutive(int count) {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (areFree(port, count)) {
                return port;
            }
        }
        throw new IllegalStateException("no free ports");
    }

    private static boolean areFree(int port, int count) {
        for (int offset = 0; offset < count; offset++) {
            if (!isFree(port + offset)) {
                return false;
            }
        }
        return true;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
