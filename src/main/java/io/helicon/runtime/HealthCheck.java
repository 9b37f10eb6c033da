package io.helicon.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;

/**
 * What {@code -healthcheck} asks: does the server that has these settings live?
 *
 * <p>For containers that hold no shell and no curl. It is alive, and not ready, that counts: a server whose databases are
 * away must not be started anew for it. A bare socket, because this runs every few seconds and must cost nothing.
 */
public final class HealthCheck {
    private static final int PATIENCE_MILLIS = 1_000;
    private static final String QUESTION = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String YES = "HTTP/1.1 200 ";

    private HealthCheck() {}

    /** @return whether it says so within a moment; the operators' port is plain with TLS too */
    public static boolean passes(SettingValues settings) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(operators(settings), PATIENCE_MILLIS);
            socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(YES.length());
            return new String(answer, StandardCharsets.US_ASCII).equals(YES);
        } catch (IOException e) {
            return false;
        }
    }

    private static InetSocketAddress operators(SettingValues settings) throws UnknownHostException {
        InetAddress host = InetAddress.getByName(settings.require("host"));
        return new InetSocketAddress(
                host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host, settings.number("port") + 1);
    }
}
