package nl.meent.loader.function;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The functions of IDLab that mappings and the suite of RML-FNML use, with those that conditions ask for.
final class IdlabFunctions {

    /// RFC 3986, 3.1, in capitals.
    private static final Pattern SCHEME = Pattern.compile("[A-Z][A-Z0-9+.-]*+://");

    private IdlabFunctions() {}

    static Map<String, Body> bodies() {
        return new Bodies("https://w3id.org/imec/idlab/function#")
                .text("alwaysReturnsABC", given -> "ABC")
                .maybe("toUpperCaseURL", given -> given.maybe(0).map(IdlabFunctions::upperCaseAddress))
                .truth("equal", given -> given.text(0).equals(given.text(1)))
                .truth("notEqual", given -> !given.text(0).equals(given.text(1)))
                .truth("isNull", given -> given.maybe(0).isEmpty())
                .truth("isNotNull", given -> given.maybe(0).isPresent())
                .maybe("IF", IdlabFunctions::when)
                .maybe("trueCondition", IdlabFunctions::when)
                .text("concat", given -> given.textOr(0, "") + given.textOr(2, "") + given.textOr(1, ""))
                .all();
    }

    private static Optional<String> when(Arguments given) {
        return given.truth(0) ? given.maybe(1) : Optional.empty();
    }

    private static String upperCaseAddress(String value) {
        var upper = value.toUpperCase(Locale.ROOT);
        return SCHEME.matcher(upper).lookingAt() ? upper : "http://" + upper;
    }
}
