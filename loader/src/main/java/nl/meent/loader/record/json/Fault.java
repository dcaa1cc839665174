package nl.meent.loader.record.json;

import java.io.Serial;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// Carries the problem that ends the reading of a source up to its reader; never leaves this package.
final class Fault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Fault(Problem problem) {
        // No stack trace: this is bad data, not a bug.
        super(problem.text(), null, false, false);
        this.problem = problem;
    }

    static Fault syntax(Where where, String message) {
        return new Fault(Problem.violation(Code.SYNTAX, where, message, ""));
    }

    static Fault limit(Where where, String message) {
        return new Fault(Problem.violation(Code.LIMIT, where, message, ""));
    }

    Problem problem() {
        return problem;
    }
}
