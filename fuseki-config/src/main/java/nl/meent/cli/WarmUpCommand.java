package nl.meent.cli;

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
        return CommandLine.ExitCode.OK;
    }
}
