package io.helicon.support;

import java.util.Arrays;
import java.util.List;

/** What a node tells at {@code /metrics} at one moment, in Prometheus' text format. */
public final class Metrics {
    private final List<String> lines;

    private Metrics(String text) {
        this.lines = text.lines().toList();
    }

    public static Metrics of(Node node) {
        return new Metrics(Rest.to(node.operatorPort())
                .get("/metrics")
                .header("Accept", "text/plain")
                .send()
                .body());
    }

    /**
     * @param name of the samples as they are exposed, {@code …_total} or {@code …_bucket} included
     * @param labels each as {@code name=value}
     * @return the sum of all samples of the name that have these labels; 0 when there is none
     */
    public double value(String name, String... labels) {
        return lines.stream()
                .filter(line -> is(line, name, labels))
                .mapToDouble(Metrics::number)
                .sum();
    }

    public boolean has(String name, String... labels) {
        return lines.stream().anyMatch(line -> is(line, name, labels));
    }

    /** @return the whole text */
    public String text() {
        return String.join("\n", lines);
    }

    private static boolean is(String line, String name, String... labels) {
        boolean named = line.startsWith(name + "{") || line.startsWith(name + " ");
        return named && Arrays.stream(labels).map(Metrics::written).allMatch(line::contains);
    }

    private static String written(String label) {
        int equals = label.indexOf('=');
        return label.substring(0, equals) + "=\"" + label.substring(equals + 1) + "\"";
    }

    private static double number(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
