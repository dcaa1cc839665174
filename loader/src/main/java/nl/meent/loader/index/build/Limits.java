package nl.meent.loader.index.build;

import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// How much fits into one index: its numbers are 31 bits wide.
final class Limits {

    /// The most terms, and the most quads.
    static final long MOST = Integer.MAX_VALUE - 16L;

    private Limits() {}

    /// The count as a number of an index.
    static int number(long count, String what) {
        if (count > MOST) {
            throw new MeentException(Problem.violation(
                    Code.LIMIT,
                    new Where.Whole("index"),
                    "would have more than " + MOST + " " + what,
                    "divide the graphs over several indexes"));
        }
        return (int) count;
    }
}
