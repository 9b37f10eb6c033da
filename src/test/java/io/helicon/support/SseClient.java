package io.helicon.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.awaitility.Awaitility;

/**
 * One connection to a stream of events, read line by line as it comes: {@code SseClient.to(port).listen("a,b")}.
 *
 * <p>It does not come back when it is cut off: see {@link SseFollower}.
 */
public final class SseClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP1 = client(HttpClient.Version.HTTP_1_1);
    private static final HttpClient HTTP2 = client(HttpClient.Version.HTTP_2);

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> response;
    private volatile boolean ended;
    private volatile boolean endedInOrder;
    private volatile String lastId = "";
    private String event = "message";

    /** @param kind {@code message}, or {@code gap} */
    public record Event(String kind, String id, String data) {}

    private SseClient(HttpResponse<InputStream> response) {
        this.response = response;
    }

    private static HttpClient client(HttpClient.Version version) {
        return HttpClient.newBuilder()
                .version(version)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    public static Connecting to(int port) {
        return new Connecting(port);
    }

    /** A request being written. */
    public static final class Connecting {
        private final int port;
        private final HttpRequest.Builder request = HttpRequest.newBuilder().header("Accept", "text/event-stream");
        private HttpClient client = HTTP1;
        private String scheme = "http";

        private Connecting(int port) {
            this.port = port;
        }

        public Connecting header(String name, String value) {
            request.header(name, value);
            return this;
        }

        public Connecting lastEventId(String id) {
            return header("Last-Event-ID", id);
        }

        public Connecting http2() {
            client = HTTP2;
            return this;
        }

        /** Over TLS, with a connection of its own. */
        public Connecting secure(SSLContext trust) {
            client = HttpClient.newBuilder().sslContext(trust).build();
            scheme = "https";
            return this;
        }

        /** @return when the server has answered with a stream and told where it begins: nothing is missed from now on */
        public SseClient listen(String types) {
            return get("/v1/events?eventType=" + types);
        }

        /** The same with a path and a query of one's own. */
        public SseClient get(String path) {
            URI uri = URI.create(scheme + "://127.0.0.1:" + port + path);
            try {
                HttpResponse<InputStream> response =
                        client.send(request.uri(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
                return begin(new SseClient(response));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private static SseClient begin(SseClient client) {
            if (client.response.statusCode() != 200) {
                throw new AssertionError("answered with " + client.response.statusCode());
            }
            Thread thread = new Thread(client::read, "sse client");
            thread.setDaemon(true);
            thread.start();
            Awaitility.await().atMost(PATIENCE).until(() -> !client.lastId.isEmpty() || client.ended);
            return Leftovers.track(client);
        }
    }

    public HttpHeaders headers() {
        return response.headers();
    }

    public HttpClient.Version version() {
        return response.version();
    }

    /** @return all lines as they came, comments too */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** @return the data of all events, in order */
    public List<String> data() {
        return of("message").map(Event::data).toList();
    }

    public List<Event> events() {
        return of("message").toList();
    }

    /** @return the data of all gaps, in order */
    public List<String> gaps() {
        return of("gap").map(Event::data).toList();
    }

    private Stream<Event> of(String kind) {
        return events.stream().filter(it -> it.kind().equals(kind));
    }

    /** @return what a browser would show to resume */
    public String lastId() {
        return lastId;
    }

    /** @return whether the other side has ended it, in order or not */
    public boolean hasEnded() {
        return ended;
    }

    /** @return whether the other side has ended it as HTTP ends a body, so that nothing of it is missing */
    public boolean hasEndedInOrder() {
        return endedInOrder;
    }

    /** Waits until so many events have come. @return their data */
    public List<String> await(int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .failFast(() -> ended && data().size() < count)
                .until(() -> data().size() >= count);
        return data();
    }

    public void awaitEnd() {
        Awaitility.await().atMost(PATIENCE).until(this::hasEnded);
    }

    private void read() {
        try (InputStream body = body()) {
            StringBuilder line = new StringBuilder();
            java.io.Reader reader = new java.io.InputStreamReader(body, StandardCharsets.UTF_8);
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    take(line.toString());
                    line.setLength(0);
                } else {
                    line.append((char) next);
                }
            }
            endedInOrder = true;
        } catch (IOException e) {
            // Closed, by one side or the other.
        } finally {
            ended = true;
        }
    }

    private InputStream body() throws IOException {
        boolean gzip =
                response.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return gzip ? new GZIPInputStream(response.body(), 1) : response.body();
    }

    private void take(String line) {
        lines.add(line);
        if (line.startsWith("id: ")) {
            lastId = line.substring(4);
        } else if (line.startsWith("event: ")) {
            event = line.substring(7);
        } else if (line.startsWith("data: ")) {
            events.add(new Event(event, lastId, line.substring(6)));
        } else if (line.isEmpty()) {
            event = "message";
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
        Leftovers.forget(this);
    }
}
