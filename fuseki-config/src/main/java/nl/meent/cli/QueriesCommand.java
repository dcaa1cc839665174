package nl.meent.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.meent.queries.QuestionLibrary;
import picocli.CommandLine.Command;

/// Lists the named questions.
@Command(name = "queries", header = "List the named questions.")
final class QueriesCommand implements Callable<Integer> {

    private final MeentCommand root;

    QueriesCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var language = root.settings().language().tag();
        var rows = QuestionLibrary.builtIn().questions().stream()
                .map(question -> List.of(
                        question.name(), question.theme(), question.title().getOrDefault(language, "")))
                .toList();
        var around = root.surroundings();
        around.out().print(new Rows(List.of("name", "theme", "title"), rows).text(root.json(), around.people()));
        return 0;
    }
}
