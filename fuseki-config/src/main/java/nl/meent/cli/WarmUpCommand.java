package nl.meent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import nl.meent.ontology.OntologyFiles;
import nl.meent.ontology.page.Language;
import nl.meent.ontology.page.OntologyPage;
import nl.meent.ontology.turtle.CanonicalTurtle;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Touches what other commands touch, so that the launcher can save the loaded classes as a cache (JEP 514).
@Command(name = "warm-up", header = "Used by the launcher to prepare fast starts.", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private final MeentCommand root;

    WarmUpCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var around = root.surroundings();
        Main.run(around, "doctor");
        Main.run(around, "run", "concepts-by-scheme");
        var files = OntologyFiles.builtIn();
        for (var language : Language.values()) {
            around.out().print(new OntologyPage(files, language).html());
        }
        files.all().forEach(file -> around.out().print(CanonicalTurtle.format(file.text())));
        convert(around);
        return CommandLine.ExitCode.OK;
    }

    /// A first mapping and a conversion by it, in a folder that goes again.
    private static void convert(Surroundings around) {
        try {
            var folder = Files.createTempDirectory("meent-warm-up");
            var table =
                    Files.writeString(folder.resolve("a.csv"), "id,created,url\n1,2023-07-07,https://example.org/\n");
            Main.run(around, "init", table.toString());
            Main.run(around, "convert", "--mapping", folder.resolve("a.rml.ttl").toString(), "--format", "ttl");
            Files.delete(folder.resolve("a.rml.ttl"));
            Files.delete(table);
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
