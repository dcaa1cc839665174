package nl.meent.loader.guess;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import nl.meent.loader.source.Compression;
import nl.meent.loader.source.Encodings;
import nl.meent.loader.source.SourceFile;

/// What a table seems to hold, from its header and its first 1,000 rows. The same file gives the same guess.
///
/// @param delimiter what stands between cells: comma, semicolon, tab or bar
/// @param charset how its text is encoded
/// @param rows how many rows were looked at
/// @param uneven how many of them have more or fewer cells than the header
/// @param key the headers of the columns that name a row
/// @param whyKey why those
/// @param columns the columns that a mapping can name
/// @param left the headers that it cannot name: empty, or there twice
public record Guess(
        char delimiter,
        Charset charset,
        int rows,
        int uneven,
        List<String> key,
        String whyKey,
        List<GuessedColumn> columns,
        List<String> left) {

    public Guess {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
        left = List.copyOf(left);
    }

    /// Guesses the encoding too.
    public static Guess of(Path csv) {
        return of(csv, charset(csv));
    }

    /// Guesses what a table in this encoding holds. Reads no more than its first 16 MiB.
    ///
    /// @throws MeentException when the file is missing, unreadable, in another encoding, no CSV or without a
    ///     header
    public static Guess of(Path csv, Charset charset) {
        var sample = Sample.read(csv, charset);
        var header = sample.header();
        var usable = IntStream.range(0, header.size())
                .filter(column -> !header.get(column).isBlank())
                .filter(column -> Collections.frequency(header, header.get(column)) == 1)
                .boxed()
                .toList();
        if (usable.isEmpty()) {
            throw new MeentException(Problem.violation(
                    Code.HEADER,
                    new Where.Position(csv.toString(), 1, 1),
                    "names no column that a mapping can use, expected names that differ",
                    "give every column a name of its own"));
        }
        var taken = new HashSet<String>();
        var columns = usable.stream()
                .map(column -> GuessedColumn.of(header.get(column), sample.column(column), taken))
                .toList();
        var key = Key.of(sample, usable);
        var named = usable.stream().map(header::get).toList();
        var left =
                header.stream().filter(name -> !named.contains(name)).distinct().toList();
        var rows = sample.rows().size();
        return new Guess(sample.delimiter(), charset, rows, sample.uneven(), key.headers(), key.why(), columns, left);
    }

    /// The guess as an RML mapping in Turtle, with a comment at each block on what was seen. It runs as it stands.
    ///
    /// @param fileName where the table lies, seen from the mapping
    /// @param base an http or https address; things are named below it
    /// @throws MeentException when the base is no such address
    public String mapping(String fileName, String base) {
        return new MappingText(this, fileName, base).text();
    }

    private static Charset charset(Path csv) {
        var name = csv.toString();
        // As UTF-8 the bytes come unchanged; only the mark of UTF-8 itself is taken off.
        try (var bytes = new SourceFile(name, csv, Compression.NONE, StandardCharsets.UTF_8).open()) {
            return Encodings.sniff(bytes.readNBytes(Encodings.HEAD));
        } catch (IOException e) {
            throw Sample.unreadable(name, e);
        }
    }
}
