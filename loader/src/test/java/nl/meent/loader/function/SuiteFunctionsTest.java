package nl.meent.loader.function;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The names that the suite of RML-FNML calls are all known, but for those that it means to be unknown.
class SuiteFunctionsTest {

    private static final Path SUITE = Path.of(System.getProperty("user.dir"))
            .resolveSibling("../shared/suites/rml-fnml/test-cases")
            .normalize();
    private static final Pattern NAME =
            Pattern.compile("rml:(?:function|parameter|return|constant) (grel|idlab-fn):([\\w]+)");
    private static final Set<String> MEANT_UNKNOWN = Set.of("unknown_func", "unknownParam", "unknownOut");

    @Test
    void everyNameOfTheSuiteIsKnown() throws IOException {
        assumeTrue(Files.isDirectory(SUITE), "the suite rml-fnml is not beside the project");
        var known = knownNames();
        var unknown = new TreeSet<String>();

        try (var files = Files.walk(SUITE)) {
            for (var file : files.filter(file -> file.endsWith("mapping.ttl")).toList()) {
                NAME.matcher(Files.readString(file))
                        .results()
                        .filter(name -> !MEANT_UNKNOWN.contains(name.group(2)))
                        .filter(name -> !known.contains(name.group(2)))
                        .forEach(name -> unknown.add(name.group()));
            }
        }
        assertTrue(unknown.isEmpty(), unknown.toString());
    }

    private static Set<String> knownNames() {
        var known = new TreeSet<String>();
        for (var function : FunctionLibrary.builtIn(SUITE).all()) {
            known.add(Example.localName(function.iri()));
            function.parameters().forEach(parameter -> {
                known.add(Example.localName(parameter.iri()));
                known.add(Example.localName(parameter.predicate()));
            });
            function.outputs().forEach(output -> known.add(Example.localName(output.iri())));
        }
        return known;
    }
}
