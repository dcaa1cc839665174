package nl.meent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import nl.meent.ontology.OntologyFiles;
import nl.meent.ontology.page.Language;
import nl.meent.ontology.page.OntologyPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the documentation of the ontology.
@Command(
        name = "ontology-docs",
        header = "Write the documentation of the ontology, a page in Dutch and one in English.",
        description = "The pages need no server, no script and no other host.")
final class OntologyDocsCommand implements Callable<Integer> {

    private final MeentCommand root;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            defaultValue = "ontology-docs",
            description = "where to write (default: ${DEFAULT-VALUE})")
    private Path folder = Path.of("ontology-docs");

    OntologyDocsCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var files = OntologyFiles.builtIn();
        try {
            Files.createDirectories(folder);
            for (var language : Language.values()) {
                var page = folder.resolve(OntologyPage.fileName(language));
                Files.writeString(page, new OntologyPage(files, language).html());
                root.surroundings().out().println(page);
            }
        } catch (IOException e) {
            throw new MeentException(
                    Problem.violation(
                            Code.DISK,
                            new Where.Whole(folder.toString()),
                            "cannot be written: " + e.getMessage(),
                            "choose another folder with --output DIR"),
                    e);
        }
        root.tell("Written. Open " + folder.resolve(OntologyPage.fileName(Language.EN)) + " in a browser.");
        return 0;
    }
}
