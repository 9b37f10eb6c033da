package io.helicon.support;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One HTTP/1.1 connection that is used again and again, and never replaced by another. */
public final class KeptConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: (\\d+)");

    private final Socket socket;
    private final DataInputStream in;

    private KeptConnection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
    }

    public static KeptConnection to(Node node) {
        try {
            return Leftovers.track(new KeptConnection(new Socket("127.0.0.1", node.port())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the whole answer, status line first; fails when the connection has been closed */
    public String get(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String head = head();
            Matcher length = LENGTH.matcher(head);
            byte[] body = new byte[length.find() ? Integer.parseInt(length.group(1)) : 0];
            in.readFully(body);
            return head + new String(body, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Leftovers.forget(this);
    }
}
