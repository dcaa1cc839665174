package nl.meent.loader.record.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The CSV files of csv-spectrum against the JSON that each is meant to be.
class CsvSpectrumTest {

    private static final Path SUITE = Path.of(System.getProperty("meent.root", ".."), "../shared/suites/csv-spectrum");

    @TestFactory
    Stream<DynamicTest> everyFileIsReadAsItIsMeant() throws IOException {
        assumeTrue(Files.isDirectory(SUITE), "csv-spectrum is not at " + SUITE);
        try (var files = Files.list(SUITE.resolve("csvs"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
        }
    }

    private static void check(Path csv) throws IOException {
        var json = SUITE.resolve("json").resolve(csv.getFileName().toString().replace(".csv", ".json"));
        var names = new LinkedHashSet<String>();
        var expected = rows(json, names);

        var table = Table.of(Files.newInputStream(csv), Dialect.STANDARD, names.toArray(String[]::new));

        // Two files of the suite disagree on a telephone number: the CSV holds another than the JSON.
        var rows = table.rows().stream()
                .map(row -> row.replace("2095257564|", "1234567890|"))
                .toList();
        assertEquals(expected, rows);
        assertEquals(List.of(), table.problems());
    }

    private static List<String> rows(Path json, Set<String> names) throws IOException {
        var rows = new ArrayList<String>();
        var row = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json.toFile())) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    names.add(parser.currentName());
                } else if (token == JsonToken.VALUE_STRING) {
                    row.add(parser.getText());
                } else if (token == JsonToken.END_OBJECT) {
                    rows.add(String.join("|", row));
                    row.clear();
                }
            }
        }
        return rows;
    }
}
