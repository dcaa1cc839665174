package nl.meent.loader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {

    @TempDir
    private Path folder;

    @Test
    void theReportRoomKnowsNoOtherRoom() {
        classes()
                .that()
                .resideInAPackage("nl.meent.loader.report..")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackages("nl.meent.loader.load..", "nl.meent.ontology..", "nl.meent.serve..")
                .check(new ClassFileImporter().importPackages("nl.meent.loader"));
    }

    /// Each room, and those that it may use besides itself and the report room; arrows point down only.
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("source", List.of()),
            Map.entry("term", List.of()),
            Map.entry("record", List.of("source", "rdf", "term")),
            Map.entry("function", List.of("record", "source")),
            Map.entry("rdf", List.of("source", "term")),
            Map.entry("mapping", List.of("function", "record", "source", "term")),
            Map.entry("plan", List.of("mapping", "function", "record", "source", "term")),
            Map.entry("guess", List.of("source")),
            Map.entry("convert", List.of("mapping", "plan", "rdf", "source", "term")),
            Map.entry("index.format", List.of()),
            Map.entry("index.build", List.of("index.format", "rdf", "source", "term")),
            Map.entry("index.verify", List.of("index.format")),
            Map.entry("index.read", List.of("index.format")),
            Map.entry("index.path", List.of()),
            Map.entry("index.plan", List.of("index.path", "index.read")),
            Map.entry("index.exec", List.of("index.path", "index.plan", "index.read")),
            Map.entry("index.arq", List.of("index.exec", "index.path", "index.plan", "index.read", "term")));

    @Test
    void everyRoomUsesOnlyTheRoomsBelowIt() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.meent.loader");
        ROOMS.forEach((room, below) -> {
            var others = new ArrayList<>(ROOMS.keySet());
            others.remove(room);
            others.removeAll(below);
            noClasses()
                    .that()
                    .resideInAPackage("nl.meent.loader." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others.stream()
                            .map(other -> "nl.meent.loader." + other + "..")
                            .toArray(String[]::new))
                    .check(classes);
        });
    }

    @Test
    void onlyQueriesKnowJenaAndOnlyReadersKnowTheirLibraries() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.meent.loader");
        Map.of(
                        "org.apache.jena..",
                        // The door of the index gives datasets of Jena; only the room behind it makes them.
                        List.of(
                                "nl.meent.loader.record.query..",
                                "nl.meent.loader.index",
                                "nl.meent.loader.index.arq.."),
                        "com.jayway.jsonpath..",
                        List.of("nl.meent.loader.record.json.."),
                        "org.snakeyaml..",
                        List.of("nl.meent.loader.record.json.."),
                        "org.tukaani..",
                        List.of("nl.meent.loader.source.."))
                .forEach((library, rooms) -> noClasses()
                        .that()
                        .resideOutsideOfPackages(rooms.toArray(String[]::new))
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .check(classes));
    }

    @Test
    void anImportFromTheEndpointDoesNotCompileAndNamesFileAndPackage() {
        var faults = compile("""
                package nl.meent.loader;
                import nl.meent.cli.Main;
                final class Planted { Main main; }
                """);

        assertTrue(faults.contains("Planted.java:2: package nl.meent.cli does not exist"), faults);
    }

    @Test
    void theSameFileWithoutThatImportCompiles() {
        assertEquals("", compile("package nl.meent.loader; final class Planted {}"));
    }

    private String compile(String text) {
        var faults = new DiagnosticCollector<JavaFileObject>();
        var source = new SimpleJavaFileObject(URI.create("string:///Planted.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, faults, options, null, List.of(source))
                .call();
        return faults.getDiagnostics().stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .map(fault -> "Planted.java:" + fault.getLineNumber() + ": " + fault.getMessage(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
