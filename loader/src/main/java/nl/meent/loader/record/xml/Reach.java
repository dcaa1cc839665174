package nl.meent.loader.record.xml;

import java.util.regex.Pattern;

/// How far an expression looks outside its context node; where in doubt, farther than it does.
///
/// @param levels how many levels up it needs whole elements, [#ROOT] for all of them; the attributes of ancestors
///     count for nothing, since these are always there
/// @param inside whether it stays within the context node altogether
record Reach(int levels, boolean inside) {

    static final int ROOT = 1 << 20;

    /// Axes that lead anywhere, and a slash at the beginning of a path: the text's, or after a bracket or an
    /// operator.
    private static final Pattern FAR = Pattern.compile("\\b(ancestor|ancestor-or-self|preceding|following)\\s*::"
            + "|(^|[(\\[,|=<>+-]|([\\])\\d.*]\\s*|\\w\\s+)(and|or|div|mod)|[\\w\\]).*]\\s*\\*)\\s*/");
    private static final Pattern UP = Pattern.compile("\\.\\.|\\b(parent|(preceding|following)-sibling)\\s*::");
    /// `../../@id` that goes no further.
    private static final Pattern ATTRIBUTE_ABOVE =
            Pattern.compile("(?<![\\p{L}\\p{N}._-])(\\.\\./)++@" + XPathSyntax.TEST + "(?!\\s*/)");
    private static final Pattern ELSEWHERE = Pattern.compile("\\b(lang|namespace)\\b");

    static Reach of(String expression) {
        var text = XPathSyntax.withoutLiterals(expression).strip();
        if (FAR.matcher(text).find()) {
            return new Reach(ROOT, false);
        }
        var levels = (int) UP.matcher(text).results().count();
        var inside = levels == 0 && !ELSEWHERE.matcher(text).find();
        var harmless = !UP.matcher(ATTRIBUTE_ABOVE.matcher(text).replaceAll("")).find();
        return new Reach(harmless ? 0 : levels, inside);
    }
}
