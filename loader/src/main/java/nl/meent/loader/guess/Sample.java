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
    private record Head(String name, String text, boolean isCut) {}

    static Sample read(Path csv, Charset charset) {
        var head = head(csv, charset);
        var delimiter = delimiter(head);
        return of(delimiter, records(head, delimiter, MOST_ROWS + 1), csv);
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
            return new Head(file.name(), new String(head, StandardCharsets.UTF_8), head.length == MOST_BYTES);
        } catch (IOException e) {
            throw unreadable(file.name(), e);
        }
    }

    static MeentException unreadable(String name, IOException cause) {
        var where = new Where.Whole(name);
        return new MeentException(
                Problem.violation(Code.SOURCE_UNREADABLE, where, "cannot be read to its end", "check the disk"), cause);
    }

    /// The delimiter that cuts most rows into as many cells as the header, and into the most. Where the quotes of
    /// the first rows are broken, as few cells come of a wrong one as of the right one: there the header decides.
    private static char delimiter(Head head) {
        var header = head.text().lines().findFirst().orElse("");
        var best = ',';
        var most = 0.0;
        for (var candidate : new char[] {',', ';', '\t', '|'}) {
            var inHeader = header.chars().filter(c -> c == candidate).count();
            var score = Math.max(score(head, candidate), inHeader / 1000.0);
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
        } catch (MeentException e) {
            return 0;
        }
    }

    private static List<List<String>> records(Head head, char delimiter, int most) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
        var records = new ArrayList<List<String>>();
        var line = 1L;
        try (var parser = CSVParser.parse(new StringReader(head.text()), format)) {
            for (var record : parser) {
                records.add(record.toList());
                line = parser.getCurrentLineNumber() + 1;
                if (records.size() == most) {
                    break;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            if (!head.isCut() || records.isEmpty()) {
                throw unpaired(new Where.Position(head.name(), line, 1), e);
            }
        }
        return records;
    }

    private static MeentException unpaired(Where row, Exception cause) {
        return new MeentException(
                Problem.violation(
                        Code.SYNTAX,
                        row,
                        "begins a row whose quotes are not in pairs",
                        "close the quote, or double the quotes that belong to the value"),
                cause);
    }
}
