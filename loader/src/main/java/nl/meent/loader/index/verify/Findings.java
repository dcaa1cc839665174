package nl.meent.loader.index.verify;

import java.nio.file.Path;
import nl.meent.loader.index.format.Part;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;

/// Tells what is wrong with an index, by file.
final class Findings {

    private final Path folder;
    private final Problems problems;
    private boolean any;

    Findings(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /// Whether something was told.
    boolean any() {
        return any;
    }

    /// Tells that a part is wrong where a condition does not hold, and gives the condition.
    boolean expect(boolean condition, Part part, String message) {
        if (!condition) {
            add(Problem.violation(
                    Code.INDEX,
                    new Where.Whole(folder.resolve(part.file()).toString()),
                    message,
                    "build the index again from the graph files"));
        }
        return condition;
    }

    /// The same, of a place in the part: the message is put together only where it is told.
    boolean expect(boolean condition, Part part, String message, long place) {
        return condition || expect(false, part, message + place);
    }

    void add(Problem problem) {
        any = true;
        problems.add(problem);
    }
}
