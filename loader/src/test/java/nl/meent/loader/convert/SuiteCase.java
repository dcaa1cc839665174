package nl.meent.loader.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// A case of the RML test suites.
///
/// @param module its suite
/// @param fails whether an error is expected
/// @param base what relative IRIs are appended to
record SuiteCase(String module, String name, Path folder, boolean fails, String base) implements Comparable<SuiteCase> {

    static final Path SUITES =
            Path.of(System.getProperty("meent.root", ".."), "../shared/suites").normalize();
    static final List<String> MODULES = List.of("rml-core", "rml-io", "rml-io-registry", "rml-fnml", "rml-lv");

    /// Where a fixture names a file by an address, the file that the suite has for it.
    private static final Map<String, String> ADDRESSES =
            Map.of("RMLIOREGTC0012a", "http://w3id.org/rml/resources/rml-io/RMLSTC0006d/Friends.csv");

    static boolean areThere() {
        return Files.isDirectory(SUITES);
    }

    static List<SuiteCase> all() throws IOException {
        var cases = new ArrayList<SuiteCase>();
        for (var module : MODULES) {
            var folder = SUITES.resolve(module).resolve("test-cases");
            for (var row : rows(Files.newBufferedReader(folder.resolve("metadata.csv")))) {
                var name = row.get("ID");
                var base = row.isMapped("base_iri") ? row.get("base_iri") : "http://example.com/";
                cases.add(new SuiteCase(
                        module, name, folder.resolve(name), row.get("error").equals("true"), base));
            }
        }
        cases.sort(Comparator.naturalOrder());
        return cases;
    }

    static Map<String, CSVRecord> waivers() throws IOException {
        var waivers = new TreeMap<String, CSVRecord>();
        var file = Objects.requireNonNull(SuiteCase.class.getResourceAsStream("/rml/waivers.csv"));
        rows(new InputStreamReader(file, StandardCharsets.UTF_8)).forEach(row -> waivers.put(row.get("case"), row));
        return waivers;
    }

    private static List<CSVRecord> rows(Reader csv) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (csv;
                var parser = CSVParser.parse(csv, format)) {
            return parser.getRecords();
        }
    }

    /// Targets and databases are out of scope as a whole, others by name.
    boolean isOutOfScope(Map<String, CSVRecord> waivers) {
        var waiver = waivers.get(name);
        return name.startsWith("RMLTTC")
                || name.matches("RMLIOREGTC000[456].")
                || (waiver != null && waiver.get("status").equals("out of scope"));
    }

    /// What went wrong, if anything.
    Optional<String> fault() throws IOException {
        var report = new Report();
        var out = new ByteArrayOutputStream();
        var conversion = Conversion.by(folder.resolve("mapping.ttl"))
                .workingDirectory(folder)
                .base(base);
        Optional.ofNullable(ADDRESSES.get(name))
                .ifPresent(address -> conversion.input(address, Path.of("Friends.csv")));
        try {
            conversion.run(out, report);
        } catch (MeentException e) {
            report.add(e.problem());
        }
        var lines = out.toString(StandardCharsets.UTF_8);
        if (fails) {
            return report.isClean() ? Optional.of("expected a problem, got\n" + lines) : Optional.empty();
        }
        return report.isClean()
                ? difference(lines)
                : Optional.of(report.problems().toString());
    }

    private Optional<String> difference(String lines) throws IOException {
        var output = folder.resolve("output.nq");
        var expected = Quads.ofLines(Files.readString(Files.exists(output) ? output : folder.resolve("default.nq")));
        var found = Quads.ofLines(lines);
        return expected.isSameAs(found) ? Optional.empty() : Optional.of("expected\n" + expected + "\nfound\n" + found);
    }

    @Override
    public int compareTo(SuiteCase other) {
        return Comparator.comparing(SuiteCase::module)
                .thenComparing(SuiteCase::name)
                .compare(this, other);
    }
}
