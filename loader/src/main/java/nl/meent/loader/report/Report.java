package nl.meent.loader.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Gathers problems: all are counted, the first of each code are kept, so that a million bad rows cost no more memory
/// than a hundred. Safe for any number of threads; the problems of one thread keep their order.
public final class Report implements Problems {

    /// How many problems of one code are kept unless said otherwise.
    public static final int KEPT_PER_CODE = 100;

    private final int keptPerCode;
    private final List<Problem> kept = new ArrayList<>();
    private final Map<Code, Long> counts = new EnumMap<>(Code.class);
    private final Map<Severity, Long> weights = new EnumMap<>(Severity.class);
    private Optional<Exit> worst = Optional.empty();

    public Report() {
        this(KEPT_PER_CODE);
    }

    /// A report that keeps so many problems of each code.
    public Report(int keptPerCode) {
        this.keptPerCode = keptPerCode;
    }

    @Override
    public synchronized void add(Problem problem) {
        if (counts.merge(problem.code(), 1L, Long::sum) <= keptPerCode) {
            kept.add(problem);
        }
        weights.merge(problem.severity(), 1L, Long::sum);
        if (problem.severity() == Severity.VIOLATION) {
            worst = Optional.of(heavier(problem.code().exit()));
        }
    }

    /// The kept problems, in the order in which they were told.
    public synchronized List<Problem> problems() {
        return List.copyOf(kept);
    }

    /// How often a code was told, kept or not.
    public synchronized long count(Code code) {
        return counts.getOrDefault(code, 0L);
    }

    /// How many problems of this weight were told, kept or not.
    public synchronized long count(Severity severity) {
        return weights.getOrDefault(severity, 0L);
    }

    /// The codes that were told, each with its count, in the order of the table of codes.
    public synchronized Map<Code, Long> counts() {
        return new EnumMap<>(counts);
    }

    /// Whether nothing stands in the way of publishing: no violations.
    public boolean isClean() {
        return count(Severity.VIOLATION) == 0;
    }

    /// How a command with this report ends: the heaviest exit of its violations, else [Exit#OK].
    public synchronized Exit exit() {
        return worst.orElse(Exit.OK);
    }

    private Exit heavier(Exit next) {
        var known = worst.orElse(Exit.OK);
        return Comparator.comparingInt(Exit::code).compare(next, known) > 0 ? next : known;
    }
}
