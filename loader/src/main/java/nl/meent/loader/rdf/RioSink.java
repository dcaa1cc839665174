package nl.meent.loader.rdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import nl.meent.loader.report.Problems;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.nquads.NQuadsParser;

/// Takes canonical quad lines and writes them in an RDF syntax.
///
/// N-Quads and N-Triples pass as they are. Turtle, TriG and RDF/XML stream; what lies together is grouped by graph
/// and subject, so sorted lines give the shortest text. JSON-LD is held in memory up to [QuadWriter#MOST_HELD]
/// quads. What the syntax cannot say is told and left out. For one thread; [#close] ends the document and flushes
/// it, but leaves the stream open to its owner.
public final class RioSink extends OutputStream {

    private static final int ENOUGH = 1 << 16;

    private final RdfFormat format;
    private final OutputStream out;
    private final QuadWriter writer;
    private final RDFParser parser;
    private byte[] waiting = new byte[ENOUGH];
    private int used;
    private boolean closed;

    /// Begins a document.
    ///
    /// @param prefixes the namespaces to declare, by their prefixes
    /// @param name what is written, for problems
    public RioSink(RdfFormat format, OutputStream out, Map<String, String> prefixes, String name, Problems problems)
            throws IOException {
        this.format = format;
        this.out = out;
        this.writer = new QuadWriter(format, out, name, problems);
        this.parser = new NQuadsParser();
        parser.setParserConfig(new ParserConfig()
                .set(BasicParserSettings.PRESERVE_BNODE_IDS, true)
                .set(BasicParserSettings.VERIFY_URI_SYNTAX, false)
                .set(BasicParserSettings.VERIFY_DATATYPE_VALUES, false)
                .set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false));
        parser.setRDFHandler(writer);
        run(() -> writer.begin(new TreeMap<>(prefixes)));
    }

    /// Not for single bytes: a line comes as a whole.
    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("Quad lines are written whole");
    }

    /// Takes some complete lines.
    @Override
    public void write(byte[] lines, int from, int size) throws IOException {
        if (format == RdfFormat.NQ) {
            out.write(lines, from, size);
        } else if (format == RdfFormat.NT) {
            writeTriples(lines, from, from + size);
        } else {
            keep(lines, from, size);
        }
    }

    @Override
    public void flush() throws IOException {
        parse();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            parse();
            run(writer::end);
            out.flush();
        }
    }

    private void writeTriples(byte[] lines, int from, int to) throws IOException {
        var start = from;
        for (int at = from; at < to; ) {
            var end = at;
            while (lines[end++] != '\n') {}
            if (hasGraph(lines, at)) {
                out.write(lines, start, at - start);
                writer.tellGraph();
                start = end;
            }
            at = end;
        }
        out.write(lines, start, to - start);
    }

    /// Whether a canonical line has a fourth term. Only literals hold spaces or quotes.
    private static boolean hasGraph(byte[] line, int start) {
        var at = afterTerm(line, afterTerm(line, start));
        if (line[at] == '"') {
            while (line[++at] != '"') {
                if (line[at] == '\\') {
                    at++;
                }
            }
        }
        return line[afterTerm(line, at)] != '.';
    }

    private static int afterTerm(byte[] line, int start) {
        var at = start;
        while (line[at++] != ' ') {}
        return at;
    }

    /// Parsing costs something each time, so it is done for many lines at once.
    private void keep(byte[] lines, int from, int size) throws IOException {
        if (size > waiting.length - used) {
            parse();
        }
        if (size > waiting.length) {
            waiting = Arrays.copyOf(waiting, size);
        }
        System.arraycopy(lines, from, waiting, used, size);
        used += size;
    }

    private void parse() throws IOException {
        if (used > 0) {
            var lines = new ByteArrayInputStream(waiting, 0, used);
            used = 0;
            run(() -> parser.parse(lines));
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void run(Step step) throws IOException {
        try {
            step.run();
        } catch (RDFHandlerException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
