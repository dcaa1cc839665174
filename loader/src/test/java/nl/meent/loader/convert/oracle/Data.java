package nl.meent.loader.convert.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.meent.loader.record.Kind;

/// Made-up records: for each column its values, none for NULL.
///
/// @param name of the file without its ending
/// @param flat whether every column has one value at the most, and all are text, as in CSV
record Data(String name, boolean flat, List<String> columns, List<Map<String, List<Cell>>> records) {

    record Cell(String text, Kind kind) {}

    /// What a CSV cell holds where the value is NULL.
    static final String NULL = "~";

    private static final List<String> TEXTS = List.of(
            "",
            "a",
            "b",
            "c",
            "two words",
            "quote \" inside",
            "\"",
            "\"\"",
            "line\nbreak",
            "\r\n",
            "tab\tand, comma",
            "back\\slash",
            "C:\\temp",
            "é",
            "ß",
            "日本",
            "😀",
            "\uDBFF\uDFFD",
            "\u007F",
            "\u0001",
            "\u00A0",
            "\uE000",
            "{braces}",
            "100%",
            "a/b?c#d",
            ";",
            "'",
            "<>",
            "NULL",
            "null",
            "~~",
            " lead",
            "trail ",
            "2023-02-30",
            "2023-02-28",
            "12",
            "-7",
            "007",
            "1.5",
            "true",
            "en",
            "nl-BE",
            "http://example.org/x",
            "https://example.org/é?q=1#f",
            "urn:a:b",
            "relative",
            "not an iri",
            "x:y z");

    static Data random(Random random, String name, boolean flat) {
        var columns = List.of("id", "naam", "c 2", "d{3}", "é");
        var records = new ArrayList<Map<String, List<Cell>>>();
        var size = random.nextInt(12);
        for (var i = 0; i < size; i++) {
            var record = new TreeMap<String, List<Cell>>();
            for (var column : columns) {
                record.put(column, cells(random, flat));
            }
            records.add(record);
        }
        return new Data(name, flat, columns, records);
    }

    private static List<Cell> cells(Random random, boolean flat) {
        var size = random.nextInt(6) == 0 ? 0 : flat || random.nextInt(4) > 0 ? 1 : 2 + random.nextInt(2);
        var cells = new ArrayList<Cell>();
        for (var i = 0; i < size; i++) {
            cells.add(cell(random, flat));
        }
        return cells;
    }

    private static Cell cell(Random random, boolean flat) {
        if (flat || random.nextInt(3) > 0) {
            return new Cell(TEXTS.get(random.nextInt(TEXTS.size())), Kind.STRING);
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Cell("12", Kind.INTEGER);
            case 1 -> new Cell("1.50", Kind.DOUBLE);
            case 2 -> new Cell("6e-3", Kind.DOUBLE);
            default -> new Cell("true", Kind.BOOLEAN);
        };
    }

    String file() {
        return name + (flat ? ".csv" : ".json");
    }

    String text(Random random) {
        return flat ? csv(random) : json();
    }

    private String csv(Random random) {
        var end = random.nextBoolean() ? "\n" : "\r\n";
        var lines = new ArrayList<String>();
        lines.add(columns.stream().map(name -> quoted(name, random)).collect(Collectors.joining(",")));
        for (var record : records) {
            lines.add(columns.stream()
                    .map(column -> record.get(column).isEmpty()
                            ? NULL
                            : quoted(record.get(column).getFirst().text(), random))
                    .collect(Collectors.joining(",")));
        }
        return String.join(end, lines) + (random.nextBoolean() ? end : "");
    }

    private static String quoted(String text, Random random) {
        var needed = text.contains("\"") || text.contains(",") || text.contains("\n") || text.contains("\r");
        return needed || random.nextInt(4) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private String json() {
        return records.stream()
                .map(record -> record.entrySet().stream()
                        .map(cell -> string(cell.getKey()) + ":" + json(cell.getValue()))
                        .collect(Collectors.joining(",", "{", "}")))
                .collect(Collectors.joining(",\n", "{\"rows\":[", "]}"));
    }

    private static String json(List<Cell> cells) {
        return cells.stream()
                .map(cell -> cell.kind() == Kind.STRING ? string(cell.text()) : cell.text())
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String string(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 0x20 || c == '"' || c == '\\' ? String.format("\\u%04x", c) : Character.toString(c))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
