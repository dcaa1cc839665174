package nl.meent.loader;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
