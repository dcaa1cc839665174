package nl.meent.loader.plan;

import java.util.HashSet;
import java.util.Set;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;

/// Passes each problem on once. Bounded: beyond so many different ones, repeated ones pass.
final class Once implements Problems {

    private static final int MOST = 10_000;

    private final Problems problems;
    private final Set<Problem> told = new HashSet<>();

    Once(Problems problems) {
        this.problems = problems;
    }

    @Override
    public synchronized void add(Problem problem) {
        if (told.size() < MOST ? told.add(problem) : !told.contains(problem)) {
            problems.add(problem);
        }
    }
}
