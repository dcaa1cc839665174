package nl.meent.loader.index.build;

import static nl.meent.loader.index.build.TermReader.FAILED;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;
import nl.meent.loader.source.StrictUtf8;

/// Reads N-Quads and hands each term on in its one canonical form.
///
/// The grammar is that of RDF 1.1 N-Quads. What breaks it is a problem; the reading goes on with the next line. A line
/// with a problem gives the sink nothing, neither terms nor a statement. Lines are counted by line feeds; a carriage
/// return alone ends a statement as well, but begins no new line in the count, so that the numbers stay those of a
/// caller who cuts a file at its line feeds. For one thread at a time.
///
/// Terms that stand in the input in their canonical form go on without a copy, and a subject, predicate or graph
/// written as in the statement before keeps its number: a sorted file names each subject many times.
final class QuadParser {

    private static final byte[] VERSION = "VERSION".getBytes(StandardCharsets.US_ASCII);

    private final String source;
    private final Sink sink;
    private final Problems problems;
    private final CanonicalText text = new CanonicalText();
    private final TermReader terms = new TermReader(text, this::tell);
    private final TermRange subject = new TermRange();
    private final TermRange predicate = new TermRange();
    private final TermRange object = new TermRange();
    private final TermRange graph = new TermRange();
    private byte[] bytes = new byte[0];
    private int end;
    private long line;
    private int lineStart;
    private int statementStart;

    /// Takes what the parser reads.
    interface Sink {

        /// Takes a term as canonical bytes in `buffer` from `from` to before `to`, and gives its number. The buffer may
        /// change after the call; the term may be handed on again.
        int term(byte[] buffer, int from, int to);

        /// Takes one statement; the graph is 0 for the default graph.
        void quad(int subject, int predicate, int object, int graph);
    }

    /// A parser of one file.
    ///
    /// @param source what problems call the file
    QuadParser(String source, Sink sink, Problems problems) {
        this.source = source;
        this.sink = sink;
        this.problems = problems;
    }

    /// Parses complete lines; only the last one may lack its newline.
    ///
    /// @param firstLine the number of the first line, counted from 1
    void parse(byte[] bytes, int from, int to, long firstLine) {
        this.bytes = bytes;
        end = to;
        line = firstLine;
        lineStart = from;
        terms.begin(bytes, to);
        subject.forget();
        predicate.forget();
        graph.forget();
        var at = from;
        while (at < to) {
            switch (bytes[at]) {
                case ' ', '\t', '\r' -> at++;
                case '\n' -> {
                    at++;
                    line++;
                    lineStart = at;
                }
                default -> at = line(at);
            }
        }
    }

    /// Reads a statement or a comment, and stops before the newline, whatever it finds.
    private int line(int start) {
        statementStart = start;
        if (bytes[start] == '#') {
            rest(start);
            return lineEnd(start);
        }
        text.clear();
        var next = rest(dot(graph(object(predicate(subject(start))))));
        if (next == FAILED) {
            return lineEnd(start);
        }
        var subjectNumber = number(subject);
        var predicateNumber = number(predicate);
        var objectNumber = number(object);
        sink.quad(subjectNumber, predicateNumber, objectNumber, graph.isEmpty() ? 0 : number(graph));
        return next;
    }

    private int subject(int at) {
        return switch (terms.peek(at)) {
            case '<', '_' -> node(at, subject);
            case '"' -> tell(QuadFault.LITERAL_SUBJECT, at, lineEnd(at));
            default -> unexpected(startsVersion(at) ? QuadFault.VERSION : QuadFault.SUBJECT, at);
        };
    }

    private int predicate(int after) {
        if (after == FAILED) {
            return FAILED;
        }
        var at = terms.pastSpace(after);
        return switch (terms.peek(at)) {
            case '<' -> node(at, predicate);
            case '_' -> tell(QuadFault.BLANK_PREDICATE, at, lineEnd(at));
            case '"' -> tell(QuadFault.LITERAL_PREDICATE, at, lineEnd(at));
            default -> unexpected(QuadFault.PREDICATE, at);
        };
    }

    private int object(int after) {
        if (after == FAILED) {
            return FAILED;
        }
        var at = terms.pastSpace(after);
        return switch (terms.peek(at)) {
            case '<' -> terms.iri(at, object);
            case '"' -> terms.literal(at, object);
            case '_' -> terms.blank(at, object);
            default -> unexpected(QuadFault.OBJECT, at);
        };
    }

    private int graph(int after) {
        graph.clear();
        if (after == FAILED) {
            return FAILED;
        }
        var at = terms.pastSpace(after);
        return switch (terms.peek(at)) {
            case '<', '_' -> node(at, graph);
            case '"' -> tell(QuadFault.LITERAL_GRAPH, at, lineEnd(at));
            default -> at;
        };
    }

    /// A subject, predicate or graph: the one of the statement before, where its bytes stand here again.
    private int node(int at, TermRange place) {
        if (place.repeatsAt(bytes, at, end)) {
            return at + place.knownLength();
        }
        if (bytes[at] == '<') {
            var next = terms.iri(at, place);
            place.spans(at, next);
            return next;
        }
        var next = terms.blank(at, place);
        // A label ends where its characters do, so the white space after it is part of what must stand there again.
        place.spans(at, next != FAILED && isSpace(terms.peek(next)) ? next + 1 : at);
        return next;
    }

    private int dot(int after) {
        if (after == FAILED) {
            return FAILED;
        }
        var at = terms.pastSpace(after);
        return terms.peek(at) == '.'
                ? at + 1
                : unexpected(graph.isEmpty() ? QuadFault.GRAPH_OR_DOT : QuadFault.DOT, at);
    }

    /// What may follow a statement: white space and a comment.
    private int rest(int after) {
        if (after == FAILED) {
            return FAILED;
        }
        var at = terms.pastSpace(after);
        var stop = lineEnd(at);
        if (at < stop && bytes[at] != '#') {
            return tell(QuadFault.REST, at, stop);
        }
        return StrictUtf8.firstFault(bytes, at, stop) < 0 ? stop : tell(QuadFault.ENCODING, at, stop);
    }

    private int number(TermRange place) {
        if (!place.isKnown()) {
            place.know(sink.term(terms.buffer(place), place.from(), place.to()));
        }
        return place.number();
    }

    private int unexpected(QuadFault fault, int at) {
        var stop = at;
        while (stop < end && bytes[stop] != ' ' && bytes[stop] != '\t' && !isNewline(bytes[stop])) {
            stop++;
        }
        return tell(fault, at, stop);
    }

    /// Tells what is wrong with the bytes from `from` to before `to`, or, since that may be its cause, that the
    /// statement up to there is not UTF-8.
    private int tell(QuadFault fault, int from, int to) {
        var broken = StrictUtf8.firstFault(bytes, statementStart, to);
        if (broken >= 0) {
            var found = "0x" + HexFormat.of().withUpperCase().toHexDigits(bytes[broken]);
            add(QuadFault.ENCODING, broken, Optional.of(found));
        } else {
            var found = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            add(fault, from, Optional.of(found).filter(value -> !value.isEmpty()));
        }
        return FAILED;
    }

    private void add(QuadFault fault, int at, Optional<String> found) {
        var column = 1L;
        for (var i = lineStart; i < at; i++) {
            column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        var where = new Where.Position(source, line, column);
        problems.add(new Problem(fault.code(), Severity.VIOLATION, where, found, fault.message(), fault.advice()));
    }

    private int lineEnd(int from) {
        var at = from;
        while (at < end && !isNewline(bytes[at])) {
            at++;
        }
        return at;
    }

    private boolean startsVersion(int at) {
        return end - at >= VERSION.length && Arrays.equals(bytes, at, at + VERSION.length, VERSION, 0, VERSION.length);
    }

    private static boolean isNewline(byte sign) {
        return sign == '\n' || sign == '\r';
    }

    private static boolean isSpace(byte sign) {
        return sign == ' ' || sign == '\t';
    }
}
