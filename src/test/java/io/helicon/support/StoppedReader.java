package io.helicon.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A client that listens, and then does not read until it is told to. */
public final class StoppedReader {
    private final List<String> data = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final BufferedReader lines;
    private String lastId = "";
    private boolean gapComes;

    private StoppedReader(BufferedReader lines) {
        this.lines = lines;
    }

    /** @return when it has been told where it begins */
    public static StoppedReader on(Node node, String types) {
        URI uri = URI.create("http://127.0.0.1:" + node.port() + "/v1/events?eventType=" + types);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        try {
            var response = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofInputStream());
            StoppedReader reader = new StoppedReader(
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8), 64));
            while (reader.lastId.isEmpty()) {
                reader.hear(reader.lines.readLine());
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads what is still to be had, until the other side has ended it. */
    public StoppedReader readToTheEnd() {
        return readUntil(Integer.MAX_VALUE);
    }

    /** Reads until it has so many events, or the other side has ended it. */
    public StoppedReader readUntil(int events) {
        try {
            String line = lines.readLine();
            while (line != null) {
                hear(line);
                line = data.size() < events ? lines.readLine() : null;
            }
        } catch (IOException e) {
            // Cut off, with what was on its way.
            return this;
        }
        return this;
    }

    public List<String> data() {
        return List.copyOf(data);
    }

    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /** @return the id of the last event that it has whole */
    public String lastId() {
        return lastId;
    }

    private String coming = "";

    private void hear(String line) {
        if (line.startsWith("id: ")) {
            coming = line.substring(4);
        } else if (line.equals("event: gap")) {
            gapComes = true;
        } else if (line.startsWith("data: ")) {
            (gapComes ? gaps : data).add(line.substring(6));
            gapComes = false;
        } else if (line.isEmpty() && !coming.isEmpty()) {
            lastId = coming;
        }
    }
}
