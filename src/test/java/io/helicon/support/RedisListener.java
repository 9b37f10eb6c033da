package io.helicon.support;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears one Redis channel with nothing but a socket, as anybody's subscriber would. */
public final class RedisListener implements AutoCloseable {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final Socket socket;
    private final DataInputStream in;

    private RedisListener(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    }

    /** @return when Redis has confirmed the subscription */
    public static RedisListener on(TestRedis redis, String channel) {
        URI address = URI.create(redis.address());
        try {
            RedisListener listener = new RedisListener(new Socket(address.getHost(), address.getPort()));
            listener.say("AUTH " + address.getUserInfo().substring(1));
            listener.readLine();
            listener.say("SUBSCRIBE " + channel);
            listener.read();
            listener.listen();
            return Leftovers.track(listener);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return what was published so far, in order */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    private void say(String words) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void listen() {
        Thread thread = new Thread(this::run, "redis listener");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (!socket.isClosed()) {
                List<String> message = read();
                messages.add(message.get(message.size() - 1));
            }
        } catch (IOException e) {
            // Closed, by one side or the other: no more will come.
        }
    }

    /** An array of bulk strings and numbers, the only things a subscriber is sent. */
    private List<String> read() throws IOException {
        int size = Integer.parseInt(readLine().substring(1));
        List<String> items = new CopyOnWriteArrayList<>();
        for (int i = 0; i < size; i++) {
            String head = readLine();
            items.add(head.startsWith("$") ? readBulk(Integer.parseInt(head.substring(1))) : head.substring(1));
        }
        return items;
    }

    private String readBulk(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        in.readFully(new byte[2]);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String readLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.append((char) next);
        }
        return line.toString().strip();
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
