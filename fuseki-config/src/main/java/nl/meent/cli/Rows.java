package nl.meent.cli;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small table of results: aligned columns for a person, tab-separated values in a pipe, JSON on request.
///
/// @param columns names of the columns
/// @param rows values, as many a row as there are columns
record Rows(List<String> columns, List<List<String>> rows) {

    Rows {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    String text(boolean json, boolean people) {
        if (json) {
            return json();
        }
        return people ? aligned() : separated();
    }

    private String aligned() {
        var widths = IntStream.range(0, columns.size()).map(this::width).toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(i -> pad(row.get(i), widths[i]))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private String separated() {
        var lines = rows.stream().map(Rows::line).collect(Collectors.joining());
        return line(columns) + lines;
    }

    private static String line(List<String> values) {
        return values.stream()
                .map(value -> value.replaceAll("[\\t\\r\\n]+", " "))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private String json() {
        var text = new java.io.StringWriter();
        try (var json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (var row : rows) {
                json.writeStartObject();
                for (var i = 0; i < row.size(); i++) {
                    json.writeStringField(columns.get(i), row.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }
}
