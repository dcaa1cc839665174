package nl.meent.loader.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import nl.meent.loader.report.Code;
import org.eclipse.rdf4j.common.net.ParsedIRI;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.datatypes.XMLDatatypeUtil;
import org.eclipse.rdf4j.model.util.Literals;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/// Writes the statements of a parser as lines, without those that hold a fault.
final class LineHandler extends AbstractRDFHandler {

    private final OutputStream lines;
    private final ParseProblems told;
    private final boolean checks;
    private final Map<String, String> labels = new HashMap<>();
    private final QuadLine line = new QuadLine(this::label);

    /// @param checks whether IRIs and language tags are looked at here, since the parser does not
    LineHandler(OutputStream lines, ParseProblems told, boolean checks) {
        this.lines = lines;
        this.told = told;
        this.checks = checks;
    }

    @Override
    public void handleStatement(Statement quad) {
        if ((told.wasDoubtful() && isFaulty(quad.getObject())) || (checks && !isSound(quad))) {
            return;
        }
        try {
            if (!line.write(quad, lines)) {
                told.add(Code.RDF_SYNTAX, "holds half a character (a lone surrogate)", "write a whole code point");
            }
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    private static boolean isFaulty(Value value) {
        return value instanceof Literal literal
                && literal.getLanguage()
                        .map(language -> !Literals.isValidLanguageTag(language))
                        .orElseGet(() -> XMLDatatypeUtil.isBuiltInDatatype(literal.getDatatype())
                                && !XMLDatatypeUtil.isValidValue(literal.getLabel(), literal.getDatatype()));
    }

    private boolean isSound(Statement quad) {
        if (quad.getObject() instanceof Literal literal && literal.getLanguage().isPresent() && isFaulty(literal)) {
            var message = "has the language tag \"" + literal.getLanguage().get() + "\", which is none";
            told.add(Code.LANGUAGE_TAG, message, "use one of RFC 5646, such as nl or en-GB");
            return false;
        }
        return isSound(quad.getSubject())
                && isSound(quad.getPredicate())
                && isSound(quad.getObject())
                && (quad.getContext() == null || isSound(quad.getContext()));
    }

    private boolean isSound(Value value) {
        if (value instanceof IRI iri) {
            try {
                return new ParsedIRI(iri.stringValue()).isAbsolute();
            } catch (URISyntaxException e) {
                told.add(Code.IRI, "has an IRI that is none: " + e.getMessage(), "escape what an IRI cannot hold");
                return false;
            }
        }
        return true;
    }

    private String label(String original) {
        return labels.computeIfAbsent(original, unseen -> "b" + labels.size());
    }
}
