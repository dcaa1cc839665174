package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.meent.loader.report.Report;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The test suites of the RML modules that Meent has. Cases that are left out stand in `rml/waivers.csv`, each with
/// its reason.
class ConformanceTest {

    private static final Path SUITES = Path.of(System.getProperty("meent.root", ".."), "../shared/suites");
    private static final List<String> MODULES = List.of("rml-core", "rml-io", "rml-io-registry", "rml-fnml", "rml-lv");

    record Case(String module, String name, Path folder, boolean fails, String base) {}

    @TestFactory
    Stream<DynamicTest> everyCaseInScopePasses() throws IOException {
        assumeTrue(Files.isDirectory(SUITES), "the suites are not at " + SUITES);
        var waivers = waivers();
        return cases().stream()
                .filter(test -> !waivers.containsKey(test.name()) && !isOutOfScope(test))
                .map(test -> DynamicTest.dynamicTest(test.module() + " " + test.name(), () -> check(test)));
    }

    @Test
    void nothingIsWaivedThatIsNotThere() throws IOException {
        assumeTrue(Files.isDirectory(SUITES), "the suites are not at " + SUITES);
        var names = cases().stream().map(Case::name).toList();
        waivers().keySet().forEach(name -> assertTrue(names.contains(name), name));
    }

    /// Targets and databases are left out as a whole.
    static boolean isOutOfScope(Case test) {
        return test.name().startsWith("RMLTTC") || test.name().matches("RMLIOREGTC000[456].");
    }

    static void check(Case test) throws IOException {
        var report = new Report();
        var out = new ByteArrayOutputStream();
        var conversion = Conversion.by(test.folder().resolve("mapping.ttl"))
                .workingDirectory(test.folder())
                .base(test.base());
        if (test.name().equals("RMLIOREGTC0012a")) {
            conversion.input(
                    "http://w3id.org/rml/resources/rml-io/RMLSTC0006d/Friends.csv",
                    test.folder().resolve("Friends.csv").toAbsolutePath());
        }
        run(conversion, out, report);
        if (test.fails()) {
            assertFalse(report.isClean(), "expected a problem, got\n" + out);
            return;
        }
        assertTrue(report.isClean(), () -> report.problems().toString());
        var expected = Quads.ofLines(Files.newInputStream(output(test)));
        var found = Quads.ofLines(out.toString(java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(expected.isSameAs(found), () -> "expected\n" + expected + "\nfound\n" + found);
    }

    private static void run(Conversion conversion, ByteArrayOutputStream out, Report report) {
        try {
            conversion.run(out, report);
        } catch (nl.meent.loader.report.MeentException e) {
            report.add(e.problem());
        }
    }

    static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (var module : MODULES) {
            var folder = SUITES.resolve(module).resolve("test-cases");
            try (var parser = CSVParser.parse(
                    folder.resolve("metadata.csv"),
                    java.nio.charset.StandardCharsets.UTF_8,
                    CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get())) {
                for (var row : parser) {
                    cases.add(test(module, folder, row));
                }
            }
        }
        cases.sort(java.util.Comparator.comparing(Case::module).thenComparing(Case::name));
        return cases;
    }

    private static Case test(String module, Path folder, CSVRecord row) {
        var name = row.get("ID");
        var base = row.isMapped("base_iri") ? row.get("base_iri") : "http://example.com/";
        return new Case(module, name, folder.resolve(name), row.get("error").equals("true"), base);
    }

    static Map<String, CSVRecord> waivers() throws IOException {
        var waivers = new TreeMap<String, CSVRecord>();
        try (var in = ConformanceTest.class.getResourceAsStream("/rml/waivers.csv");
                var parser = CSVParser.parse(
                        in,
                        java.nio.charset.StandardCharsets.UTF_8,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            parser.forEach(row -> waivers.put(row.get("case"), row));
        }
        return waivers;
    }

    private static Path output(Case test) {
        var output = test.folder().resolve("output.nq");
        return Files.exists(output) ? output : test.folder().resolve("default.nq");
    }
}
