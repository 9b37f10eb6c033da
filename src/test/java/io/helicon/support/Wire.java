package io.helicon.support;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Bytes put on a port as they are. */
public final class Wire {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Wire() {}

    /**
     * Says something and hears the other side out.
     *
     * @return all that came until the other side closed; an {@link AssertionError} when it does not close
     */
    public static String say(int port, byte[] bytes) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("the connection stays open", e);
        } catch (IOException e) {
            return "reset: " + e.getMessage();
        }
    }
}
