package nl.meent.cli.doctor;

import java.util.Optional;
import nl.meent.loader.report.Problem;

/// What one look at the machine found.
///
/// @param subject what was looked at
/// @param finding what was found
/// @param problem what is wrong, if anything is
public record Diagnosis(String subject, String finding, Optional<Problem> problem) {

    /// Nothing to mend.
    public static Diagnosis well(String subject, String finding) {
        return new Diagnosis(subject, finding, Optional.empty());
    }

    /// Something to mend.
    public static Diagnosis ill(String subject, String finding, Problem problem) {
        return new Diagnosis(subject, finding, Optional.of(problem));
    }

    public boolean isWell() {
        return problem.isEmpty();
    }

    /// The line that mends it, with the code of the problem; empty where all is well.
    public String remedy() {
        return problem.map(
                        p -> p.message() + "; " + p.advice() + " [" + p.code().id() + "]")
                .orElse("");
    }
}
