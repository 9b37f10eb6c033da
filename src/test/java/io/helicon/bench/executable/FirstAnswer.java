package io.helicon.bench.executable;

import io.helicon.bench.Address;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a server that is starting until it answers 200.
 *
 * @param path what is asked for
 * @param token of a session; empty for none
 */
record FirstAnswer(Address server, String path, String token) {
    /** Between two attempts: a refused one takes some 50 us of processor, so this leaves the rest to the server. */
    static final long REST = TimeUnit.MILLISECONDS.toNanos(1);

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ANSWER_LIMIT_MILLISECONDS = 10_000;
    private static final String RIGHT = "HTTP/1.1 200";

    static FirstAnswer of(Address server, String path) {
        return new FirstAnswer(server, path, "");
    }

    FirstAnswer with(String bearer) {
        return new FirstAnswer(server, path, bearer);
    }

    /** @return {@link System#nanoTime} of the answer */
    long await() {
        long started = System.nanoTime();
        while (!isAnswered()) {
            if (System.nanoTime() - started > LIMIT.toNanos()) {
                throw new IllegalStateException("the server does not answer " + path + " within " + LIMIT);
            }
            LockSupport.parkNanos(this, REST);
        }
        return System.nanoTime();
    }

    private boolean isAnswered() {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_LIMIT_MILLISECONDS);
            socket.connect(new InetSocketAddress(server.host(), server.port()));
            socket.getOutputStream().write(request().getBytes(StandardCharsets.US_ASCII));
            return isRight(socket.getInputStream());
        } catch (IOException refused) {
            return false;
        }
    }

    private String request() {
        String bearer = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        return "GET " + path + " HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n" + bearer + "\r\n";
    }

    private static boolean isRight(InputStream answer) throws IOException {
        return new String(answer.readNBytes(RIGHT.length()), StandardCharsets.US_ASCII).equals(RIGHT);
    }
}
