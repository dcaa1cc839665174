package nl.meent.loader.index.build;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.meent.loader.source.StrictUtf8;
import nl.meent.loader.term.IriCheck;

/// Reads single terms, each from its first byte on, and says where they end.
///
/// A term is passed over once, by one look-up for each byte; only a term that is not canonical as it stands is gone
/// through again and copied. UTF-8 is checked where a term holds more than ASCII.
final class TermReader {

    /// The answer where a term is none; the listener was told why.
    static final int FAILED = -1;

    private static final byte[] IN_IRI = marks(0x21, "<>\"{}|^`\\");
    private static final byte[] IN_LITERAL = marks(0x20, "\"\\\u007F");
    private static final byte[] XSD_STRING =
            "<http://www.w3.org/2001/XMLSchema#string>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATATYPE_MARK = {'^', '^'};

    private final CanonicalText text;
    private final QuadFault.Listener faults;
    private final TermRange datatype = new TermRange();
    private byte[] bytes = new byte[0];
    private int end;
    private int signs;

    TermReader(CanonicalText text, QuadFault.Listener faults) {
        this.text = text;
        this.faults = faults;
    }

    /// Reads from these bytes from now on, up to before `end`.
    void begin(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /// The array in which a term stands, until the next term is read.
    byte[] buffer(TermRange term) {
        return term.isCopied() ? text.bytes() : bytes;
    }

    int pastSpace(int from) {
        var at = from;
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t')) {
            at++;
        }
        return at;
    }

    /// Reads an IRI (IRIREF), which begins with `<` here.
    int iri(int open, TermRange term) {
        signs = 0;
        var close = pastPlain(IN_IRI, open + 1);
        if (peek(close) == '>') {
            term.read(open, close + 1);
        } else {
            var start = text.size();
            close = copyIri(open, close);
            if (close == FAILED) {
                return FAILED;
            }
            term.copied(start, text.size());
        }
        if (signs < 0 && StrictUtf8.firstFault(bytes, open, close) >= 0) {
            return faults.tell(QuadFault.ENCODING, open, close);
        }
        if (!IriCheck.hasScheme(buffer(term), term.from() + 1, term.to() - term.from() - 2)) {
            return faults.tell(QuadFault.RELATIVE_IRI, open, close + 1);
        }
        return close + 1;
    }

    /// Reads a blank node (BLANK_NODE_LABEL), which begins with `_` here.
    int blank(int at, TermRange term) {
        var next = peek(at + 1) == ':' ? BlankLabel.end(bytes, at + 2, end) : at + 1;
        if (next == at + 1 || next == at + 2 || !BlankLabel.canEndBefore(peek(next))) {
            return faults.tell(QuadFault.BLANK_LABEL, next, pastCharacter(next));
        }
        term.read(at, next);
        return next;
    }

    /// Reads a literal, which begins with `"` here.
    int literal(int open, TermRange term) {
        signs = 0;
        var quote = pastPlain(IN_LITERAL, open + 1);
        if (peek(quote) == '"') {
            term.read(open, quote + 1);
        } else {
            var start = text.size();
            quote = copyQuoted(open, quote);
            if (quote == FAILED) {
                return FAILED;
            }
            term.copied(start, text.size());
        }
        if (signs < 0 && StrictUtf8.firstFault(bytes, open, quote) >= 0) {
            return faults.tell(QuadFault.ENCODING, open, quote);
        }
        var after = quote + 1;
        var suffix = pastSpace(after);
        return switch (peek(suffix)) {
            case '@' -> language(after, suffix, term);
            case '^' -> datatype(after, suffix, term);
            default -> after;
        };
    }

    /// Adds a language tag (LANGTAG) to a literal, in lower case: RDF 1.1 compares tags without case.
    private int language(int after, int sign, TermRange term) {
        var at = LanguageTag.end(bytes, sign, end);
        if (!LanguageTag.isWellFormed(bytes, sign, at)) {
            return faults.tell(QuadFault.LANGUAGE_TAG, sign, at);
        }
        if (LanguageTag.isLower(bytes, sign, at) && !term.isCopied() && sign == after) {
            term.read(term.from(), at);
            return at;
        }
        var start = text.size();
        text.put(buffer(term), term.from(), term.to());
        text.putLower(bytes, sign, at);
        term.copied(start, text.size());
        return at;
    }

    /// Adds a datatype to a literal, save `xsd:string`, which a literal without one has.
    private int datatype(int after, int sign, TermRange term) {
        var open = pastSpace(sign + 2);
        if (peek(sign + 1) != '^' || peek(open) != '<') {
            return faults.tell(QuadFault.DATATYPE, sign, pastCharacter(peek(sign + 1) == '^' ? open : sign + 1));
        }
        var next = iri(open, datatype);
        if (next == FAILED || isString(datatype)) {
            return next;
        }
        if (!term.isCopied() && !datatype.isCopied() && open == after + 2) {
            term.read(term.from(), next);
            return next;
        }
        var start = text.size();
        text.put(buffer(term), term.from(), term.to());
        text.put(DATATYPE_MARK, 0, 2);
        text.put(buffer(datatype), datatype.from(), datatype.to());
        term.copied(start, text.size());
        return next;
    }

    private boolean isString(TermRange iri) {
        return iri.to() - iri.from() == XSD_STRING.length
                && Arrays.equals(buffer(iri), iri.from(), iri.to(), XSD_STRING, 0, XSD_STRING.length);
    }

    /// Copies an IRI, plain up to `stop`, and gives where its `>` stands.
    private int copyIri(int open, int stop) {
        if (stop == open + 1 && peek(stop) == '<') {
            return faults.tell(QuadFault.TRIPLE_TERM, open, stop + 1);
        }
        text.put(bytes, open, stop);
        var at = stop;
        while (peek(at) == '\\') {
            var character = Escape.numeric(bytes, at, end);
            var next = Escape.end(bytes, at, end);
            if (character < 0) {
                return faults.tell(fault(character, QuadFault.IRI_ESCAPE), at, next);
            }
            if (character < 0x80 && IN_IRI[character] != 0) {
                return faults.tell(QuadFault.IRI_CHARACTER, at, next);
            }
            text.putPlain(character);
            at = pastPlain(IN_IRI, next);
            text.put(bytes, next, at);
        }
        if (peek(at) == '>') {
            text.put('>');
            return at;
        }
        return isLineEnd(at)
                ? faults.tell(QuadFault.IRI_END, open, at)
                : faults.tell(QuadFault.IRI_CHARACTER, at, at + 1);
    }

    /// Copies what stands between quotes, plain up to `stop`, and gives where the closing quote stands.
    private int copyQuoted(int open, int stop) {
        text.put(bytes, open, stop);
        var at = stop;
        while (peek(at) != '"') {
            if (isLineEnd(at)) {
                return faults.tell(QuadFault.LITERAL_END, open, at);
            }
            var next = at + 1;
            if (bytes[at] == '\\') {
                var character = Escape.any(bytes, at, end);
                next = Escape.end(bytes, at, end);
                if (character < 0) {
                    return faults.tell(fault(character, QuadFault.LITERAL_ESCAPE), at, next);
                }
                text.putQuoted(character);
            } else {
                text.putQuoted(bytes[at]);
            }
            at = pastPlain(IN_LITERAL, next);
            text.put(bytes, next, at);
        }
        text.put('"');
        return at;
    }

    private static QuadFault fault(int noCharacter, QuadFault noEscape) {
        return noCharacter == Escape.NO_CHARACTER ? QuadFault.NO_CHARACTER : noEscape;
    }

    /// Where the first byte stands that the table marks; the bytes before it are gathered for their sign.
    private int pastPlain(byte[] marks, int from) {
        var input = bytes;
        var stop = end;
        var gathered = 0;
        var at = from;
        while (at < stop && marks[input[at] & 0xFF] == 0) {
            gathered |= input[at];
            at++;
        }
        signs |= gathered;
        return at;
    }

    private int pastCharacter(int at) {
        return isLineEnd(at) ? at : Escape.pastCharacter(bytes, at, end);
    }

    private boolean isLineEnd(int at) {
        return peek(at) == '\n' || peek(at) == '\r';
    }

    /// The byte there, or a newline where the input ends.
    byte peek(int at) {
        return at < end ? bytes[at] : (byte) '\n';
    }

    /// Marks the characters below a first plain one, and some others; all beyond ASCII are plain.
    private static byte[] marks(int firstPlain, String others) {
        var marks = new byte[0x100];
        Arrays.fill(marks, 0, firstPlain, (byte) 1);
        for (var i = 0; i < others.length(); i++) {
            marks[others.charAt(i)] = 1;
        }
        return marks;
    }
}
