package nl.meent.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.meent.loader.guess.Guess;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a first mapping for a table, guessed from its header and values.
@Command(
        name = "init",
        header = "Write a first mapping for a CSV file, guessed from its header and values.",
        description = "The mapping runs as it stands; its comments say what was seen, for a person to correct.")
final class InitCommand implements Callable<Integer> {

    private final MeentCommand root;

    @Parameters(paramLabel = "FILE.csv", description = "the table")
    private Path table = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "M.rml.ttl",
            description = "where to write (default: beside the table)")
    private Optional<Path> output = Optional.empty();

    InitCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var mapping = output.orElseGet(
                () -> table.resolveSibling(table.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".rml.ttl"));
        var folder = Optional.ofNullable(mapping.toAbsolutePath().getParent()).orElse(mapping.toAbsolutePath());
        var name = folder.relativize(table.toAbsolutePath()).toString();
        write(mapping, Guess.of(table).mapping(name, root.settings().base().toString()));
        root.surroundings().out().println(mapping);
        root.tell("Written. Look at it, then run: meent convert --mapping " + mapping);
        return 0;
    }

    /// Never over a file that is there: a person may have worked on it.
    private static void write(Path mapping, String text) {
        try {
            Files.writeString(mapping, text, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new MeentException(
                    Problem.violation(
                            Files.exists(mapping) ? Code.USAGE : Code.DISK,
                            new Where.Whole(mapping.toString()),
                            Files.exists(mapping) ? "is there already" : "cannot be written: " + e.getMessage(),
                            "choose another place with -o FILE"),
                    e);
        }
    }
}
