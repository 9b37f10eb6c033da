package io.helicon.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligns cells into a markdown table: the first two columns to the left, the rest to the right. */
public final class Columns {
    private static final int LEFT = 2;

    private Columns() {}

    /** @param lines the headings first; all of the same length */
    public static String aligned(List<List<String>> lines) {
        int[] widths = IntStream.range(0, lines.get(0).size())
                .map(column -> width(lines, column))
                .toArray();
        String rule = IntStream.range(0, widths.length)
                .mapToObj(column -> rule(column, widths[column]))
                .collect(Collectors.joining("|", "|", "|\n"));
        String body = lines.stream().skip(1).map(line -> line(line, widths)).collect(Collectors.joining());
        return line(lines.get(0), widths) + rule + body;
    }

    /** The same without columns in which nothing stands but their heading. */
    public static String used(List<List<String>> lines) {
        int[] used = IntStream.range(0, lines.get(0).size())
                .filter(column -> isUsed(lines, column))
                .toArray();
        return aligned(lines.stream().map(line -> picked(line, used)).toList());
    }

    private static boolean isUsed(List<List<String>> lines, int column) {
        return lines.stream().skip(1).anyMatch(line -> !line.get(column).isEmpty());
    }

    private static List<String> picked(List<String> line, int... columns) {
        return IntStream.of(columns).mapToObj(line::get).toList();
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String rule(int column, int width) {
        return column < LEFT ? "-".repeat(width + 2) : "-".repeat(width + 1) + ":";
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(column -> padded(cells.get(column), column, widths[column]))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String padded(String cell, int column, int width) {
        String padding = " ".repeat(width - cell.length());
        return column < LEFT ? cell + padding : padding + cell;
    }
}
