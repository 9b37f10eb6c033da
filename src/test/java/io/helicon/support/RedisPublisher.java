package io.helicon.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Publishes on Redis channels with nothing but a socket, as Plasma's publishers do through their libraries. */
public final class RedisPublisher {
    private RedisPublisher() {}

    /** Returns when Redis has passed it on. */
    public static void publish(TestRedis redis, String channel, String message) {
        URI address = URI.create(redis.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            say(socket, "AUTH", address.getUserInfo().substring(1));
            say(socket, "PUBLISH", channel, message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void say(Socket socket, String... words) throws IOException {
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.write(bytes("*" + words.length + "\r\n"));
        for (String word : words) {
            command.write(bytes("$" + bytes(word).length + "\r\n" + word + "\r\n"));
        }
        socket.getOutputStream().write(command.toByteArray());
        socket.getOutputStream().flush();
        hear(socket.getInputStream());
    }

    private static void hear(InputStream in) throws IOException {
        int kind = in.read();
        int next = kind;
        while (next >= 0 && next != '\n') {
            next = in.read();
        }
        if (kind == '-') {
            throw new IOException("Redis refuses");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
