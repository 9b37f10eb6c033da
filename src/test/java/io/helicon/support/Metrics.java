package io.helicon.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What a node tells at {@code /metrics} at one moment, in Prometheus' text format. */
public final class Metrics {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String text;

    private Metrics(String text) {
        this.text = text;
    }

    public static Metrics of(Node node) {
        URI uri = URI.create("http://127.0.0.1:" + node.operatorPort() + "/metrics");
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            return new Metrics(
                    HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @return the sum over all label sets of a metric; 0 when it is not there */
    public double value(String name) {
        return text.lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    public String text() {
        return text;
    }
}
