package nl.meent.loader.rdf;

import java.util.Locale;
import java.util.regex.Pattern;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.rio.ParseErrorListener;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;

/// Tells what Rio finds wrong as problems, each with its place and each once.
final class ParseProblems implements ParseErrorListener {

    private static final String NO_DOCTYPE = "disallow-doctype-decl";
    /// How every message of the JDK's XML parser about one of its limits begins.
    private static final String XML_LIMIT = "JAXP000";

    private static final Pattern PLACE = Pattern.compile(" \\[line \\d+(, column -?\\d+)?]$");

    private final RdfFormat format;
    private final RDFParser parser;
    private final String source;
    private final Problems problems;
    private boolean doubtful;
    private String last = "";

    ParseProblems(RdfFormat format, RDFParser parser, String source, Problems problems) {
        this.format = format;
        this.parser = parser;
        this.source = source;
        this.problems = problems;
    }

    /// Whether a fault was told since the last call: the next statement may hold it.
    boolean wasDoubtful() {
        var answer = doubtful;
        doubtful = false;
        return answer;
    }

    /// Tells a problem where the parser stands.
    void add(Code code, String message, String advice) {
        add(code, where(-1, -1), message, advice);
    }

    void add(Code code, Where where, String message, String advice) {
        problems.add(Problem.violation(code, where, message, advice));
    }

    /// A place in the source.
    Where.Position position(long line, long column) {
        return new Where.Position(source, line, column);
    }

    /// Tells what ended the parsing, unless it was told already.
    void tell(RDFParseException end) {
        var message = String.valueOf(end.getMessage());
        if (end instanceof TooDeep) {
            add(Code.LIMIT, message, "give the inner nodes labels or IRIs of their own");
        } else if (!isTold(message)) {
            var cause = end.getCause() == null
                    ? message
                    : message + ": " + end.getCause().getMessage();
            syntax(Code.RDF_SYNTAX, cause, end.getLineNumber(), end.getColumnNumber());
        }
    }

    @Override
    public void warning(String message, long line, long column) {
        // What Rio only warns about is no fault of the data.
    }

    @Override
    public void error(String message, long line, long column) {
        doubtful = true;
        if (isTold(message)) {
            return;
        }
        last = message;
        var code = message.contains(" datatype ") ? Code.LEXICAL_FORM : Code.RDF_SYNTAX;
        syntax(message.toLowerCase(Locale.ROOT).contains("language") ? Code.LANGUAGE_TAG : code, message, line, column);
    }

    @Override
    public void fatalError(String message, long line, long column) {
        last = message;
        if (message.contains(NO_DOCTYPE)) {
            var advice = "write the entities out and leave the DOCTYPE away";
            add(Code.FORBIDDEN, where(line, column), "has a DOCTYPE, which is never read", advice);
        } else {
            syntax(message.startsWith(XML_LIMIT) ? Code.LIMIT : Code.RDF_SYNTAX, message, line, column);
        }
    }

    /// Rio tells some faults and then throws them, with their place added to the message.
    private boolean isTold(String message) {
        return !last.isEmpty() && message.startsWith(last + " [line ");
    }

    private void syntax(Code code, String message, long line, long column) {
        add(
                code,
                where(line, column),
                "is not good " + format.rio().getName() + ": "
                        + PLACE.matcher(message).replaceFirst(""),
                "");
    }

    private Where where(long line, long column) {
        if (parser instanceof Placed placed) {
            return position(placed.line(), placed.column());
        }
        return line < 1 ? new Where.Whole(source) : position(line, Math.max(1, column));
    }
}
