package nl.meent.loader.bench;

import java.util.Locale;

/// What one query cost on one engine, and what it answered.
///
/// @param query its name
/// @param first milliseconds of the first run in the process
/// @param warm milliseconds of the median of the timed runs
/// @param runs how many runs were timed
/// @param rows rows or triples of the answer
/// @param digest SHA-256 of the sorted lines of the answer, or [#CUT], or [#FAILED]
record QueryFigure(String query, double first, double warm, int runs, long rows, String digest) {

    /// Stands for the digest where a limit cut the answer in no order, so that any rows are right.
    static final String CUT = "cut";

    /// Stands for the digest where there is no answer.
    static final String FAILED = "failed";

    /// A query that did not run to its end.
    static QueryFigure failed(String query) {
        return new QueryFigure(query, Double.NaN, Double.NaN, 0, -1, FAILED);
    }

    static QueryFigure parse(String line) {
        var cells = line.split("\t", -1);
        return new QueryFigure(
                cells[0],
                Double.parseDouble(cells[1]),
                Double.parseDouble(cells[2]),
                Integer.parseInt(cells[3]),
                Long.parseLong(cells[4]),
                cells[5]);
    }

    /// A line that [#parse] reads.
    String line() {
        return String.format(Locale.ROOT, "%s\t%.4f\t%.4f\t%d\t%d\t%s", query, first, warm, runs, rows, digest);
    }

    boolean isFailed() {
        return digest.equals(FAILED);
    }

    /// Whether both answers are the same, as far as the query says what the answer is.
    boolean answersLike(QueryFigure other) {
        return rows == other.rows && digest.equals(other.digest);
    }

    /// Whether this one takes longer: beyond a tenth, which is noise, and where both are tiny beyond 0.1 ms.
    boolean slowerThan(QueryFigure other) {
        var tiny = warm < 0.2 && other.warm < 0.2;
        return tiny ? warm - other.warm > 0.1 : warm > other.warm * 1.1;
    }
}
