package io.helicon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.Stream;

/** A client that listens, comes back whenever it is cut off, and resumes by the last id that it was given. */
public final class SseFollower implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final List<String> data = new CopyOnWriteArrayList<>();
    private final List<String> gaps = new CopyOnWriteArrayList<>();
    private final IntSupplier port;
    private final String types;
    private final Thread thread = new Thread(this::follow, "sse follower");

    private volatile String lastId = "";
    private volatile boolean gapComes;
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean closed;

    private SseFollower(IntSupplier port, String types) {
        this.port = port;
        this.types = types;
    }

    /** @param port asked anew for each connection */
    public static SseFollower of(IntSupplier port, String types) {
        return from("", port, types);
    }

    /** @param id of the last event that it has already */
    public static SseFollower from(String id, IntSupplier port, String types) {
        SseFollower follower = Leftovers.track(new SseFollower(port, types));
        follower.lastId = id;
        follower.thread.setDaemon(true);
        follower.thread.start();
        return follower;
    }

    /** @return the data of all events over all connections, in order */
    public List<String> data() {
        return List.copyOf(data);
    }

    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** @return how many connections it has had that were answered */
    public int connections() {
        return connections.get();
    }

    /** @return whether it knows where it is, and so misses nothing from now on */
    public boolean hasPlace() {
        return !lastId.isEmpty();
    }

    private void follow() {
        while (!closed) {
            try {
                listen();
            } catch (IOException | UncheckedIOException e) {
                // Cut off, or nobody there yet: it comes back.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void listen() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port.getAsInt() + "/v1/events?eventType=" + types))
                .header("Accept", "text/event-stream");
        if (!lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        try (Stream<String> lines = response.body()) {
            if (response.statusCode() == 200) {
                int unused = connections.incrementAndGet();
                lines.forEach(this::hear);
            }
        }
    }

    private void hear(String line) {
        if (line.startsWith("id:")) {
            lastId = line.substring(3).strip();
        } else if (line.equals("event: gap")) {
            gapComes = true;
        } else if (line.startsWith("data:")) {
            (gapComes ? gaps : data).add(line.substring(5).strip());
            gapComes = false;
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Leftovers.forget(this);
    }
}
