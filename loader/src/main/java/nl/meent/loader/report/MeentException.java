package nl.meent.loader.report;

import java.io.IOException;
import java.io.Serial;

/// What cannot go on: the problem that stopped the work, with its cause. Bad data is no exception; see [Problem].
public final class MeentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public MeentException(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public MeentException(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    /// Output that cannot be written, as when a disk is full.
    ///
    /// @param output what messages call it
    public static MeentException unwritable(String output, IOException cause) {
        return new MeentException(
                Problem.violation(
                        Code.DISK,
                        new Where.Whole(output),
                        "cannot be written: " + cause.getMessage(),
                        "free room, or choose another place with -o FILE"),
                cause);
    }

    /// What stopped the work.
    public Problem problem() {
        return problem;
    }
}
