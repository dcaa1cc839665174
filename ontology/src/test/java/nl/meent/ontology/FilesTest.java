package nl.meent.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.riot.RiotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    @Test
    void theProgramCarriesEveryFileOfTheModule() {
        assertEquals(
                OntologyFiles.names(WorkingCopy.real().module()),
                OntologyFiles.builtIn().all().stream().map(OntologyFile::name).toList(),
                "src/main/resources/nl/meent/ontology/files/index.txt has to list every Turtle file");
    }

    @Test
    void modelConceptsAndShapesAreSeparateGraphs() {
        var files = OntologyFiles.builtIn();

        assertTrue(files.model().size() > 0
                && files.concepts().size() > 0
                && files.shapes().size() > 0);
        assertTrue(files.union(file -> true).size() > files.model().size());
    }

    @Test
    void aFileThatIsNoTurtleIsNamed(@TempDir Path folder) throws IOException {
        var copy = WorkingCopy.real().copyTo(folder).change("vocab/verdict.ttl", text -> text + "nonsense");

        var refusal = assertThrows(RiotException.class, copy::files);

        assertTrue(refusal.toString().contains("vocab/verdict.ttl: [line: "), refusal.toString());
    }
}
