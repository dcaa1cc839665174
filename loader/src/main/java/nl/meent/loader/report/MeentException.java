package nl.meent.loader.report;

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

    /// What stopped the work.
    public Problem problem() {
        return problem;
    }
}
