package nl.meent.loader.rdf;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.WriterConfig;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDMode;
import org.eclipse.rdf4j.rio.jsonld.JSONLDSettings;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/// Hands statements to a Rio writer, without those that its syntax cannot say.
final class QuadWriter extends AbstractRDFHandler {

    /// How many quads are held for a syntax that is written only at the end: about a gigabyte of memory.
    static final int MOST_HELD = 2_000_000;

    private final RdfFormat format;
    private final Where where;
    private final Problems problems;
    private final RDFWriter writer;
    private boolean graphTold;
    private long written;

    QuadWriter(RdfFormat format, OutputStream out, String name, Problems problems) {
        this.format = format;
        this.where = new Where.Whole(name);
        this.problems = problems;
        this.writer = Rio.createWriter(format.rio(), out);
    }

    /// Begins the document. It is not `startRDF`, which the parser calls for each of its many runs.
    void begin(Map<String, String> prefixes) {
        writer.setWriterConfig(new WriterConfig()
                .set(BasicWriterSettings.INLINE_BLANK_NODES, false)
                // Rio would write "01"^^xsd:integer as 1.
                .set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false)
                .set(JSONLDSettings.JSONLD_MODE, prefixes.isEmpty() ? JSONLDMode.EXPAND : JSONLDMode.COMPACT));
        writer.startRDF();
        prefixes.forEach(writer::handleNamespace);
    }

    void end() {
        writer.endRDF();
    }

    @Override
    public void handleStatement(Statement quad) {
        if (quad.getContext() != null && !format.hasGraphs()) {
            tellGraph();
        } else if (format == RdfFormat.RDFXML && !isXml(quad)) {
            add(Code.UNSUPPORTED, "RDF/XML cannot hold the characters of " + quad, "choose ttl or nt");
        } else if (format == RdfFormat.JSONLD && ++written > MOST_HELD) {
            tellLimit();
        } else {
            write(quad);
        }
    }

    /// Tells once that the syntax has no named graphs.
    void tellGraph() {
        if (!graphTold) {
            graphTold = true;
            add(
                    Code.UNSUPPORTED,
                    format.rio().getName() + " has no named graphs, so quads in one are left out",
                    "choose trig or nq");
        }
    }

    private void tellLimit() {
        if (written == MOST_HELD + 1L) {
            add(
                    Code.LIMIT,
                    "JSON-LD is held in memory, so what follows " + MOST_HELD + " quads is left out",
                    "choose nq");
        }
    }

    private void write(Statement quad) {
        try {
            writer.handleStatement(quad);
        } catch (RDFHandlerException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            add(
                    Code.UNSUPPORTED,
                    "cannot be written as " + format.rio().getName() + ": " + e.getMessage(),
                    "choose nq");
        }
    }

    private void add(Code code, String message, String advice) {
        problems.add(Problem.violation(code, where, message, advice));
    }

    private static boolean isXml(Statement quad) {
        return isXml(quad.getSubject().stringValue())
                && isXml(quad.getPredicate().stringValue())
                && isXml(quad.getObject().stringValue());
    }

    /// Whether all characters are of the rule Char of XML 1.0, which no escape widens.
    private static boolean isXml(String text) {
        return text.chars()
                .allMatch(unit -> (unit >= 0x20 && unit < 0xFFFE) || unit == '\t' || unit == '\n' || unit == '\r');
    }
}
