package nl.meent.loader.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.csv.Dialect;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;

/// Only reads a CSV file, by FastCSV or by our own reader, and writes how many bytes its values have.
public final class CsvSide {

    private static final List<String> NAMES = List.of(
            "id", "name", "description", "url", "organisation", "licence", "languages", "created", "modified", "stars");

    private CsvSide() {}

    /// Takes `fastcsv` or `meent`, the file, and where to write.
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        var size = arguments[0].equals("fastcsv") ? byFastCsv(file) : byMeent(file);
        Files.writeString(Path.of(arguments[2]), size + "\n");
    }

    private static long byFastCsv(Path file) throws IOException {
        var size = 0L;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (var row : reader) {
                for (var i = 0; i < row.getFieldCount(); i++) {
                    size += row.getField(i).length();
                }
            }
        }
        return size;
    }

    private static long byMeent(Path file) throws IOException {
        var columns = Stream.of(NAMES.toArray(String[]::new))
                .map(name -> new Column(name, false, new Where.Whole("bench")))
                .toList();
        var batch = new Batch("reg.csv", columns);
        var size = 0L;
        try (var reader = nl.meent.loader.record.csv.CsvReader.open(
                Files.newInputStream(file), "reg.csv", Dialect.STANDARD, columns, new Report())) {
            while (reader.read(batch)) {
                for (var value = 1; value <= batch.values; value++) {
                    size += batch.length[value];
                }
            }
        }
        return size;
    }
}
