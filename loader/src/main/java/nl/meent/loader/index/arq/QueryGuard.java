package nl.meent.loader.index.arq;

import java.util.concurrent.atomic.AtomicBoolean;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.apache.jena.query.QueryCancelledException;
import org.jspecify.annotations.Nullable;

/// Ends a query that was cancelled, as by its timeout, or that holds more memory than it may.
final class QueryGuard implements Guard {

    /// Steps between two looks at the signal, a power of 2; a step takes a microsecond at most, but for expressions.
    private static final int STEPS = 256;

    private final @Nullable AtomicBoolean cancelled;
    private final long budget;
    private int steps;
    private long held;

    QueryGuard(@Nullable AtomicBoolean cancelled, long budget) {
        this.cancelled = cancelled;
        this.budget = budget;
    }

    @Override
    public void step() {
        if ((++steps & (STEPS - 1)) == 0) {
            check();
        }
    }

    /// Looks at the signal now.
    void check() {
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    @Override
    public void hold(long bytes) {
        held += bytes;
        if (held > budget) {
            throw new MeentException(Problem.violation(
                    Code.QUERY_MEMORY,
                    new Where.Whole("query"),
                    "holds more than the " + budget + " bytes of memory that a query may",
                    "ask for less at a time: add conditions, or LIMIT before ORDER BY, DISTINCT or GROUP BY"));
        }
    }
}
