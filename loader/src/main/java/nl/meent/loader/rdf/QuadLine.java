package nl.meent.loader.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import nl.meent.loader.term.LiteralEscapes;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/// Writes statements as canonical quad lines, the one form in which RDF passes between RDF4J and Jena.
///
/// A line is N-Quads in its canonical form (RDF 1.2 N-Quads, section "Canonical form"; RDFC-1.0): one space between
/// terms, ` .` and a newline at the end, only what must be escaped is escaped, `xsd:string` is left out, language
/// tags stay as they were written. Each line is one `write` call. The bytes are built in one array that is used
/// again and again; for one thread at a time.
public final class QuadLine {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte PLAIN = LiteralEscapes.PLAIN;
    private static final byte CODE = LiteralEscapes.CODE;
    private static final byte[] IN_LITERAL = LiteralEscapes.table();
    private static final byte[] IN_IRI = iriEscapes();
    private static final int LONGEST_CHARACTER = 6;

    private final UnaryOperator<String> labels;
    private byte[] line = new byte[512];
    private int used;

    /// Lines with blank nodes as the statements label them.
    public QuadLine() {
        this(UnaryOperator.identity());
    }

    /// Lines whose blank nodes have the labels that this function gives for those of the statements.
    public QuadLine(UnaryOperator<String> labels) {
        this.labels = labels;
    }

    /// Writes one statement as one line.
    ///
    /// @return false, with nothing written, where the statement has no such line: one of its terms is a triple, or
    ///     holds half of a surrogate pair, which is no Unicode character
    public boolean write(Statement quad, OutputStream lines) throws IOException {
        used = 0;
        if (!term(quad.getSubject()) || !term(quad.getPredicate()) || !term(quad.getObject())) {
            return false;
        }
        if (quad.getContext() != null && !term(quad.getContext())) {
            return false;
        }
        room();
        line[used++] = '.';
        line[used++] = '\n';
        lines.write(line, 0, used);
        return true;
    }

    private boolean term(Value term) {
        var written = switch (term) {
            case IRI iri -> iri(iri);
            case BNode blank -> escaped("_:", IN_IRI) && escaped(labels.apply(blank.getID()), IN_IRI);
            case Literal literal -> literal(literal);
            default -> false;
        };
        room();
        line[used++] = ' ';
        return written;
    }

    private boolean iri(IRI iri) {
        put('<');
        var written = escaped(iri.stringValue(), IN_IRI);
        put('>');
        return written;
    }

    private boolean literal(Literal literal) {
        put('"');
        var written = escaped(literal.getLabel(), IN_LITERAL);
        put('"');
        var language = literal.getLanguage();
        if (language.isPresent()) {
            put('@');
            return written && escaped(language.get(), IN_IRI);
        }
        if (literal.getDatatype().equals(XSD.STRING)) {
            return written;
        }
        put('^');
        put('^');
        return written && iri(literal.getDatatype());
    }

    private boolean escaped(String text, byte[] escapes) {
        for (int i = 0; i < text.length(); i++) {
            room();
            var unit = text.charAt(i);
            if (unit < 0x80) {
                ascii(unit, escapes[unit]);
            } else if (!Character.isSurrogate(unit)) {
                used = Utf8.put(line, used, unit);
            } else if (Character.isSurrogatePair(unit, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
                used = Utf8.put(line, used, text.codePointAt(i++));
            } else {
                return false;
            }
        }
        return true;
    }

    private void ascii(char unit, byte escape) {
        if (escape == PLAIN) {
            line[used++] = (byte) unit;
            return;
        }
        line[used++] = '\\';
        line[used++] = escape;
        if (escape == CODE) {
            line[used++] = '0';
            line[used++] = '0';
            line[used++] = HEX[unit >> 4];
            line[used++] = HEX[unit & 0xF];
        }
    }

    private void put(char ascii) {
        room();
        line[used++] = (byte) ascii;
    }

    private void room() {
        if (line.length - used < LONGEST_CHARACTER) {
            line = Arrays.copyOf(line, Math.addExact(line.length, line.length >> 1));
        }
    }

    /// What the rule IRIREF of N-Quads leaves out.
    private static byte[] iriEscapes() {
        var escapes = new byte[0x80];
        Arrays.fill(escapes, 0, 0x21, CODE);
        for (var character : "<>\"{}|^`\\".toCharArray()) {
            escapes[character] = CODE;
        }
        return escapes;
    }
}
