package nl.meent.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;
import nl.meent.ontology.turtle.CanonicalTurtle;
import org.apache.jena.riot.RiotException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings Turtle files into the one order.
@Command(
        name = "format",
        header = "Bring Turtle files into the one order in which Meent keeps them.",
        description = "A file that is no Turtle, or that would lose a comment, is left as it is.")
final class FormatCommand implements Callable<Integer> {

    private final MeentCommand root;
    private final Report report = new Report();

    @Option(names = "--check", description = "change nothing; end with 1 where a file is out of order")
    private boolean check;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Turtle files")
    private List<Path> files = List.of();

    FormatCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        files.forEach(this::format);
        report.problems().forEach(problem -> root.surroundings().err().println(problem.text()));
        return report.exit().code();
    }

    private void format(Path file) {
        try {
            var text = Files.readString(file);
            var formatted = CanonicalTurtle.format(text);
            if (text.equals(formatted)) {
                return;
            }
            if (check) {
                tell(Code.TURTLE_ORDER, file, "is out of order", "run meent format " + file);
            } else {
                replace(file, formatted);
            }
        } catch (CharacterCodingException e) {
            tell(Code.SOURCE_UNREADABLE, file, "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            tell(Code.SOURCE_MISSING, file, "cannot be read or written: " + e.getMessage(), "check the path");
        } catch (RiotException e) {
            tell(Code.TURTLE_SYNTAX, file, "is not Turtle: " + e.getMessage(), "correct it");
        } catch (IllegalArgumentException e) {
            tell(Code.TURTLE_ORDER, file, "cannot be put in order", String.valueOf(e.getMessage()));
        }
    }

    /// Beside first, then over it in one step: a reader or a crash never sees half a file.
    private void replace(Path file, String text) throws IOException {
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".meent", ".ttl");
        Files.writeString(beside, text);
        Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        root.surroundings().out().println(file);
    }

    private void tell(Code code, Path file, String message, String advice) {
        report.add(new Problem(
                code, Severity.VIOLATION, new Where.Whole(file.toString()), Optional.empty(), message, advice));
    }
}
