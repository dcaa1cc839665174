package nl.meent.loader.record.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import nl.meent.loader.record.Batch;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import org.junit.jupiter.api.Test;

class RealSourcesTest {

    private static final Path DATA = Path.of("../../shared/data");

    @Test
    void readsAllOrganisationsOfRor() throws IOException {
        var file = present("ror/ror_v2_latest_europe.ndjson.gz");
        try (var bytes = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            assertEquals(
                    "14282 records, 14282 ids, 0 problems",
                    counted(Reading.json("$", "id", "names[?@.types[0]=='ror_display'].value"), bytes));
        }
    }

    @Test
    void readsThePublicCodeFilesButTheTwoThatAreBroken() throws IOException {
        var folder = present("publiccode");
        var broken = new ArrayList<String>();
        var read = 0;
        try (var files = Files.newDirectoryStream(folder, "*.{yml,yaml}")) {
            for (var file : files) {
                var report = new Report();
                try (var bytes = Files.newInputStream(file)) {
                    read += countOf(Reading.yaml("$", "name"), bytes, report)[1];
                }
                report.problems().stream().map(Problem::text).forEach(broken::add);
            }
        }

        assertEquals(109, read);
        assertEquals(2, broken.size(), broken::toString);
        assertTrue(broken.stream().allMatch(text -> text.matches("(?s)data:\\d+:\\d+ is .*")), broken::toString);
    }

    @Test
    void readsObjectsWithNothingBetweenThem() {
        var json = IntStream.range(0, 629)
                .mapToObj(i -> "{\"id\":" + i + ",\"text\":\"}{\"}")
                .collect(Collectors.joining());

        assertEquals(
                "629 records, 629 ids, 0 problems",
                counted(Reading.json("$", "id"), new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
    }

    private static Path present(String name) {
        var path = DATA.resolve(name);
        assumeTrue(Files.exists(path), () -> "needs the shared data: " + name);
        return path;
    }

    private static String counted(Reading reading, InputStream bytes) {
        var report = new Report();
        var counts = countOf(reading, bytes, report);
        return counts[0] + " records, " + counts[1] + " ids, "
                + report.problems().size() + " problems";
    }

    private static int[] countOf(Reading reading, InputStream bytes, Report report) {
        var counts = new int[2];
        try (var reader = reading.open(bytes, report)) {
            var batch = new Batch("data", reading.wanted());
            while (reader.read(batch)) {
                counts[0] += batch.records;
                for (var record = 0; record < batch.records; record++) {
                    counts[1] += batch.first(record, 0) == 0 ? 0 : 1;
                }
            }
        }
        return counts;
    }
}
