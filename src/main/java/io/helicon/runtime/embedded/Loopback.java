package io.helicon.runtime.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the launchers need of this machine's network. */
final class Loopback {
    private static final int TIMEOUT_MILLIS = 500;

    private Loopback() {}

    /** Free at this moment; whoever uses it tries another when it is not any more. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedFailure("no free port on the loopback interface: " + e, e);
        }
    }

    /** Says something to a port and tells whether the answer is, or begins with, what is hoped for. */
    static boolean answers(int port, String request, String hoped) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(hoped.length()), StandardCharsets.US_ASCII).equals(hoped);
        } catch (IOException e) {
            return false;
        }
    }

    static void pause(Duration duration) {
        LockSupport.parkNanos(duration.toNanos());
    }
}
