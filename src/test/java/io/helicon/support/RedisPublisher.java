package io.helicon.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Publishes to Redis with nothing but a socket, as anybody's publisher would. */
public final class RedisPublisher implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    private RedisPublisher(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    public static RedisPublisher to(TestRedis redis) {
        URI address = URI.create(redis.address());
        try {
            RedisPublisher publisher = new RedisPublisher(new Socket(address.getHost(), address.getPort()));
            String unused = publisher.say("AUTH", bytes(address.getUserInfo().substring(1)));
            return Leftovers.track(publisher);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many subscribers have heard it */
    public int publish(String channel, String message) {
        return publish(channel, bytes(message));
    }

    public int publish(String channel, byte[] message) {
        try {
            return Integer.parseInt(say("PUBLISH", bytes(channel), message).substring(1));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String say(String command, byte[]... arguments) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(bytes("*" + (arguments.length + 1) + "\r\n"));
        write(out, bytes(command));
        for (byte[] argument : arguments) {
            write(out, argument);
        }
        out.flush();
        return in.readLine();
    }

    private static void write(OutputStream out, byte[] bulk) throws IOException {
        out.write(bytes("$" + bulk.length + "\r\n"));
        out.write(bulk);
        out.write(bytes("\r\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Leftovers.forget(this);
    }
}
