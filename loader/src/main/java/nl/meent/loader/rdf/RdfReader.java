package nl.meent.loader.rdf;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.rio.ParserConfig;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.BooleanRioSetting;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParserSettings;

/// Reads RDF of any origin and writes it as canonical quad lines, in the order of the source.
///
/// Blank nodes are labelled `b0`, `b1`, … in the order in which they appear, so equal bytes give equal lines; their
/// labels are the only thing that is kept, but for JSON-LD, which is held in memory whole (up to
/// [JsonLdText#LONGEST] characters). Nothing that the source names is opened: JSON-LD with a remote context and
/// RDF/XML with a DOCTYPE are refused.
///
/// What RDF4J lets it read past is told and left out: ill-typed literals (XML Schema Part 2), language tags that
/// are none (RFC 5646; in JSON-LD they end the reading), IRIs that are none (RFC 3987; in RDF/XML they end the
/// reading), and lines of N-Triples and N-Quads. Every other fault ends the reading; the lines before it are
/// written. JSON-LD is the one syntax whose language tags become lower case, and whose faults beyond those of JSON
/// have no line. Has no state: any thread may use it.
public final class RdfReader {

    /// Reads one source.
    ///
    /// @param bytes the source; it is not closed
    /// @param source its name, for problems
    /// @param base the IRI against which relative IRIs are resolved
    /// @param lines takes each line in one `write` call
    /// @throws IOException where the lines cannot be written; trouble with the source is a problem
    public void read(
            InputStream bytes, RdfFormat format, String source, String base, OutputStream lines, Problems problems)
            throws IOException {
        var parser = parser(format);
        var told = new ParseProblems(format, parser, source, problems);
        parser.setParserConfig(settings(format));
        parser.setParseErrorListener(told);
        parser.setRDFHandler(new LineHandler(lines, told, format == RdfFormat.JSONLD));
        try {
            parse(parser, format, bytes, base, told);
        } catch (RDFParseException e) {
            told.tell(e);
        } catch (RDFHandlerException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        } catch (CharacterCodingException e) {
            told.add(Code.ENCODING, "is not UTF-8 text; the fault lies after this place", "save the file as UTF-8");
        } catch (IOException e) {
            var message = "cannot be read: " + e.getMessage();
            problems.add(Problem.violation(Code.SOURCE_UNREADABLE, new Where.Whole(source), message, ""));
        }
    }

    private static void parse(RDFParser parser, RdfFormat format, InputStream bytes, String base, ParseProblems told)
            throws IOException {
        if (format == RdfFormat.RDFXML) {
            parser.parse(bytes, base);
        } else if (format == RdfFormat.JSONLD) {
            new JsonLdText(text(bytes), told).parse(parser, base);
        } else {
            parser.parse(text(bytes), base);
        }
    }

    /// The text without its byte order mark; a decoder of its own, since Rio's replaces what is not UTF-8.
    private static Reader text(InputStream bytes) throws IOException {
        var text = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()));
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        return text;
    }

    private static RDFParser parser(RdfFormat format) {
        return switch (format) {
            case NT -> new PlacedNTriples();
            case NQ -> new PlacedNQuads();
            case TTL -> new PlacedTurtle();
            case TRIG -> new PlacedTrig();
            case RDFXML -> new RDFXMLParser();
            case JSONLD -> new org.eclipse.rdf4j.rio.jsonld.JSONLDParser();
        };
    }

    private static ParserConfig settings(RdfFormat format) {
        var settings = new ParserConfig()
                .set(BasicParserSettings.NORMALIZE_LANGUAGE_TAGS, false)
                .set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false)
                .set(TurtleParserSettings.ACCEPT_TURTLESTAR, false)
                .set(XMLParserSettings.SECURE_PROCESSING, true)
                .set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true)
                .set(XMLParserSettings.LOAD_EXTERNAL_DTD, false)
                .set(XMLParserSettings.EXTERNAL_GENERAL_ENTITIES, false)
                .set(XMLParserSettings.EXTERNAL_PARAMETER_ENTITIES, false);
        tell(settings, BasicParserSettings.VERIFY_DATATYPE_VALUES);
        if (format == RdfFormat.JSONLD) {
            // It cannot go on without the term; LineHandler looks at its IRIs and languages instead.
            return settings.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        }
        if (format == RdfFormat.TTL || format == RdfFormat.TRIG) {
            tell(settings, BasicParserSettings.VERIFY_URI_SYNTAX);
        } else {
            // These cannot go on without the term; N-Triples and N-Quads do with the next line.
            settings.set(BasicParserSettings.VERIFY_URI_SYNTAX, true);
        }
        tell(settings, BasicParserSettings.VERIFY_LANGUAGE_TAGS);
        tell(settings, BasicParserSettings.FAIL_ON_UNKNOWN_LANGUAGES);
        tell(settings, NTriplesParserSettings.FAIL_ON_INVALID_LINES);
        return settings;
    }

    private static void tell(ParserConfig settings, BooleanRioSetting fault) {
        settings.set(fault, true).addNonFatalError(fault);
    }
}
