package nl.meent.loader.function;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/// CSV tables (RFC 4180, UTF-8, with a header) beside the mapping; each is read once.
final class LookupTables {

    private static final int MOST_TABLES = 16;
    private static final int MOST_ROWS = 1_000_000;
    private static final long MOST_BYTES = 128L << 20;

    private record Columns(String table, String key, String value, String delimiter) {}

    private final Path folder;
    private final Kept<Columns, Map<String, String>> tables = new Kept<>(MOST_TABLES, this::load);

    LookupTables(Path folder) {
        this.folder = folder;
    }

    /// Arguments: key, table, key column, value column, strict, delimiter. The first row with the key wins.
    Optional<String> find(Arguments given) {
        var columns = new Columns(given.text(1), given.text(2), given.text(3), given.textOr(5, ","));
        var value = Optional.ofNullable(tables.get(columns).get(given.text(0)));
        if (value.isEmpty() && given.truth(4)) {
            throw new FunctionFault(given.text(0), "is not in column " + columns.key() + " of " + columns.table());
        }
        return value;
    }

    private Map<String, String> load(Columns columns) {
        try {
            var file = folder.toRealPath().resolve(columns.table()).toRealPath();
            if (!file.startsWith(folder.toRealPath())) {
                throw new FunctionFault(columns.table(), "leaves the folder of the mapping");
            }
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                throw new FunctionFault(columns.table(), "is no file of at most " + MOST_BYTES + " bytes");
            }
            return read(columns, file);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new FunctionFault(columns.table(), "cannot be read, expected a CSV file in UTF-8 beside the mapping");
        }
    }

    private static Map<String, String> read(Columns columns, Path file) throws IOException {
        var rows = new HashMap<String, String>();
        try (var text = Files.newBufferedReader(file);
                var parser = format(columns.delimiter()).parse(afterByteOrderMark(text))) {
            for (var name : new String[] {columns.key(), columns.value()}) {
                if (!parser.getHeaderMap().containsKey(name)) {
                    throw new FunctionFault(name, "is no column of " + columns.table());
                }
            }
            for (var row : parser) {
                if (row.getRecordNumber() > MOST_ROWS) {
                    throw new FunctionFault(columns.table(), "has more than " + MOST_ROWS + " rows");
                }
                if (row.isSet(columns.key()) && row.isSet(columns.value())) {
                    rows.putIfAbsent(row.get(columns.key()), row.get(columns.value()));
                }
            }
        }
        return rows;
    }

    private static CSVFormat format(String delimiter) {
        if (delimiter.length() != 1) {
            throw new FunctionFault(delimiter, "is no delimiter, expected one character");
        }
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setHeader()
                .setAllowMissingColumnNames(true)
                .setSkipHeaderRecord(true)
                .get();
    }

    private static BufferedReader afterByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }
}
