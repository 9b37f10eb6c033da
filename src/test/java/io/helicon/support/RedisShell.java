package io.helicon.support;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Gives Redis single commands with nothing but a socket, as {@code redis-cli} would. */
public final class RedisShell implements AutoCloseable {
    private final Socket socket;
    private final DataInputStream in;

    private RedisShell(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    public static RedisShell to(TestRedis redis) {
        URI address = URI.create(redis.address());
        try {
            RedisShell shell = new RedisShell(new Socket(address.getHost(), address.getPort()));
            String unused = shell.ask("AUTH", address.getUserInfo().substring(1));
            return Leftovers.track(shell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return a text or a number as text, empty for none; an {@link AssertionError} for an error and for anything longer */
    public String ask(String... command) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(bytes("*" + command.length + "\r\n"));
            for (String word : command) {
                out.write(bytes("$" + bytes(word).length + "\r\n" + word + "\r\n"));
            }
            out.flush();
            return answer(line());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes settings, names and values in turn. */
    void set(String... settings) {
        String unused = ask(
                Stream.concat(Stream.of("CONFIG", "SET"), Stream.of(settings)).toArray(String[]::new));
    }

    private String answer(String line) throws IOException {
        return switch (line.charAt(0)) {
            case '+', ':' -> line.substring(1);
            case '$' -> bulk(Integer.parseInt(line.substring(1)));
            default -> throw new AssertionError(line);
        };
    }

    private String bulk(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        byte[] bytes = in.readNBytes(length);
        in.readFully(new byte[2]);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
