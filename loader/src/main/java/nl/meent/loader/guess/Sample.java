package nl.meent.loader.guess;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import nl.meent.loader.source.Compression;
import nl.meent.loader.source.SourceFile;
import nl.meent.loader.source.StrictUtf8;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/// The head of a table: its delimiter, its header, its first rows.
///
/// @param rows cells in the order of the header; what a row lacks is empty
/// @param uneven how many rows have more or fewer cells than the header
record Sample(char delimiter, List<String> header, List<List<String>> rows, int uneven) {

    static final int MOST_ROWS = 1_000;

    /// More is not read, so that a quote without its end costs no more memory.
    private static final int MOST_BYTES = 16 << 20;

    private static final int SNIFFED_ROWS = 100;

    /// The first text of a file, and whether its last row may be cut off.
    private record Head(String text, boolean isCut) {}

    static Sample read(Path csv, Charset charset) {
        var head = head(csv, charset);
        var delimiter = delimiter(head);
        try {
            return of(delimiter, records(head, delimiter, MOST_ROWS + 1), csv);
        } catch (IOException e) {
            var line =
                    new Where.Position(csv.toString(), 1 + head.text().lines().count(), 1);
            throw new MeentException(
                    Problem.violation(
                            Code.SYNTAX, line, "is no CSV up to here, expected quotes in pairs", "check the quotes"),
                    e);
        }
    }

    private static Sample of(char delimiter, List<List<String>> records, Path csv) {
        if (records.isEmpty()) {
            throw new MeentException(Problem.violation(
                    Code.HEADER,
                    new Where.Whole(csv.toString()),
                    "is empty, expected a row with the names of the columns",
                    "write a header"));
        }
        var header = records.getFirst();
        var rows = records.subList(1, records.size());
        var uneven =
                (int) rows.stream().filter(row -> row.size() != header.size()).count();
        return new Sample(delimiter, header, rows, uneven);
    }

    /// The values of a column, from the first row to the last.
    List<String> column(int index) {
        return rows.stream()
                .map(row -> index < row.size() ? row.get(index) : "")
                .toList();
    }

    private static Head head(Path csv, Charset charset) {
        var file = new SourceFile(csv.toString(), csv, Compression.NONE, charset);
        try (var bytes = StrictUtf8.checked(file.open(), file.name())) {
            var head = bytes.readNBytes(MOST_BYTES);
            return new Head(new String(head, StandardCharsets.UTF_8), head.length == MOST_BYTES);
        } catch (IOException e) {
            throw unreadable(file.name(), e);
        }
    }

    static MeentException unreadable(String name, IOException cause) {
        var where = new Where.Whole(name);
        return new MeentException(
                Problem.violation(Code.SOURCE_UNREADABLE, where, "cannot be read to its end", "check the disk"), cause);
    }

    /// The delimiter that cuts most rows into as many cells as the header, and into the most; a comma if none
    /// does.
    private static char delimiter(Head head) {
        var best = ',';
        var most = 0.0;
        for (var candidate : new char[] {',', ';', '\t', '|'}) {
            var score = score(head, candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(Head head, char delimiter) {
        try {
            var records = records(head, delimiter, SNIFFED_ROWS);
            var width = records.isEmpty() ? 0 : records.getFirst().size();
            var even = records.stream().filter(row -> row.size() == width).count() / (double) records.size();
            return even * even * (width - 1);
        } catch (IOException e) {
            return 0;
        }
    }

    private static List<List<String>> records(Head head, char delimiter, int most) throws IOException {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        var records = new ArrayList<List<String>>();
        try (var parser = CSVParser.parse(new StringReader(head.text()), format)) {
            for (var record : parser) {
                records.add(record.toList());
                if (records.size() == most) {
                    break;
                }
            }
        } catch (UncheckedIOException e) {
            if (!head.isCut() || records.isEmpty()) {
                throw e.getCause();
            }
        }
        return records;
    }
}
