package nl.meent.loader.record.json;

import java.util.Optional;
import java.util.regex.Pattern;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// Brings what Jackson says of a broken JSON text into the form of our problems: what was found, what was expected.
final class JsonFault {

    private static final Pattern FOUND = Pattern.compile(
            "(?:Unexpected character|Unrecognized token|Unexpected close marker|Unrecognized character escape)"
                    + " \\(?'(.+?)'(?: \\(code [^)]*\\)\\)?)?:? ?(.*)",
            Pattern.DOTALL);
    private static final Pattern INSIDE = Pattern.compile(" ?\\([^()]*\\[Source:.*|\\(?, from `[^`]*`", Pattern.DOTALL);

    private JsonFault() {}

    static Problem syntax(Where where, String message) {
        if (message.startsWith("Unexpected end-of-input")) {
            return problem(where, Optional.empty(), "ends too early: " + open(message));
        }
        var found = FOUND.matcher(message);
        if (!found.matches()) {
            return problem(where, Optional.empty(), "is not JSON: " + plain(message));
        }
        var expected = plain(found.group(2)).replace("was expecting", "expected");
        return problem(
                where,
                Optional.of(found.group(1)),
                "does not fit here" + (expected.isEmpty() ? "" : "; " + decapitalised(expected)));
    }

    static String limit(String message) {
        return "is more than a JSON text may hold: " + plain(message);
    }

    private static String open(String message) {
        if (message.contains("Object")) {
            return "an object is still open, expected \"}\"";
        }
        return message.contains("Array")
                ? "an array is still open, expected \"]\""
                : "in the middle of a value or a name";
    }

    private static String plain(String message) {
        return INSIDE.matcher(message).replaceAll("").strip();
    }

    private static String decapitalised(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static Problem problem(Where where, Optional<String> value, String message) {
        return new Problem(Code.SYNTAX, Severity.VIOLATION, where, value, message, "");
    }
}
