package nl.meent.loader.report;

import java.util.Optional;

/// One thing that is wrong, told so that a person can mend it.
///
/// @param code the kind of problem
/// @param severity how much it weighs
/// @param where its place
/// @param value what was found there, cut to [#LONGEST_VALUE] characters; absent where nothing was found
/// @param message what is wrong and what was expected, one sentence without a full stop
/// @param advice what to do about it; may be empty
public record Problem(
        Code code, Severity severity, Where where, Optional<String> value, String message, String advice) {

    /// The longest value that a problem carries: a bad cell of ten megabytes must not fill the report.
    public static final int LONGEST_VALUE = 200;

    public Problem {
        value = value.map(Problem::shorten);
    }

    /// A violation without a value of its own.
    public static Problem violation(Code code, Where where, String message, String advice) {
        return new Problem(code, Severity.VIOLATION, where, Optional.empty(), message, advice);
    }

    /// The problem in one line: where, what was found, what was expected, what to do, the code.
    public String text() {
        var found = value.map(v -> " \"" + oneLine(v) + "\"").orElse("");
        var hint = advice.isEmpty() ? "" : "; " + advice;
        return where.text() + found + " " + message + hint + " [" + code.id() + "]";
    }

    private static String shorten(String value) {
        if (value.codePointCount(0, value.length()) <= LONGEST_VALUE) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE - 1)) + "…";
    }

    private static String oneLine(String value) {
        return value.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    }
}
