package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/// The test suites of the RML modules that Meent has. Cases that are left out stand in `rml/waivers.csv`, each with its
/// reason; the table and the EARL report in `docs/` say what came of the run.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConformanceTest {

    private static final Path DOCS = Path.of(System.getProperty("user.dir")).resolveSibling("docs");

    private final Map<SuiteCase, Optional<String>> faults = new TreeMap<>();
    private Map<String, CSVRecord> waivers = Map.of();

    @BeforeAll
    void runEveryCase() throws IOException {
        if (SuiteCase.areThere()) {
            waivers = SuiteCase.waivers();
            for (var test : SuiteCase.all()) {
                if (!test.isOutOfScope(waivers)) {
                    faults.put(test, test.fault());
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseInScopePasses() {
        assumeTrue(SuiteCase.areThere(), "the suites are not at " + SuiteCase.SUITES);
        return faults.entrySet().stream()
                .filter(result -> !waivers.containsKey(result.getKey().name()))
                .map(result -> DynamicTest.dynamicTest(
                        result.getKey().module() + " " + result.getKey().name(),
                        () -> assertEquals(Optional.empty(), result.getValue())));
    }

    @Test
    void noCaseIsWaivedThatPassesOrIsNotThere() {
        assumeTrue(SuiteCase.areThere(), "the suites are not at " + SuiteCase.SUITES);
        for (var waiver : waivers.values()) {
            if (waiver.get("status").equals("waived")) {
                var name = waiver.get("case");
                assertTrue(
                        faults.entrySet().stream()
                                .anyMatch(result -> result.getKey().name().equals(name)
                                        && result.getValue().isPresent()),
                        name);
            }
        }
    }

    @Test
    void theTableAndTheReportSayWhatCameOfTheRun() throws IOException {
        assumeTrue(SuiteCase.areThere(), "the suites are not at " + SuiteCase.SUITES);
        var report = new ConformanceReport(faults, waivers);

        compare("rml-conformance.md", report.table());
        compare("rml-conformance.ttl", report.earl());
    }

    private static void compare(String name, String text) throws IOException {
        var kept = DOCS.resolve(name);
        if (Boolean.getBoolean("meent.write")) {
            Files.writeString(kept, text);
        }
        assertEquals(text, Files.readString(kept), "write it anew with JAVA_TOOL_OPTIONS=-Dmeent.write=true");
    }
}
