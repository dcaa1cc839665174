package nl.meent.loader.convert;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.IsoMatcher;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;

/// Quads to compare: read by Rio without checks, since unsafe IRIs are no IRIs, and compared by isomorphism.
record Quads(DatasetGraph data) {

    static Quads of(String text) throws IOException {
        return read(text, RDFFormat.TRIG);
    }

    static Quads ofLines(InputStream lines) throws IOException {
        try (lines) {
            return ofLines(new String(lines.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    static Quads ofLines(String lines) throws IOException {
        return read(lines, RDFFormat.NQUADS);
    }

    private static Quads read(String text, RDFFormat format) throws IOException {
        var data = DatasetGraphFactory.createTxnMem();
        var parser = Rio.createParser(format);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
        parser.getParserConfig().set(BasicParserSettings.VERIFY_RELATIVE_URIS, false);
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleStatement(Statement statement) {
                var graph = statement.getContext() == null ? Quad.defaultGraphIRI : node(statement.getContext());
                data.add(
                        graph,
                        node(statement.getSubject()),
                        node(statement.getPredicate()),
                        node(statement.getObject()));
            }
        });
        data.executeWrite(() -> parse(parser, text));
        return new Quads(data);
    }

    private static void parse(org.eclipse.rdf4j.rio.RDFParser parser, String text) {
        try {
            parser.parse(new StringReader(text), "http://example.com/");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    boolean isSameAs(Quads other) {
        return IsoMatcher.isomorphic(data, other.data);
    }

    @Override
    public String toString() {
        return data.stream().map(Quad::toString).sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private static Node node(Value value) {
        return switch (value) {
            case IRI iri -> NodeFactory.createURI(iri.stringValue());
            case BNode blank -> NodeFactory.createBlankNode(blank.getID());
            case Literal literal ->
                literal.getLanguage()
                        .map(tag -> NodeFactory.createLiteralLang(literal.getLabel(), tag))
                        .orElseGet(() -> NodeFactory.createLiteralDT(
                                literal.getLabel(),
                                TypeMapper.getInstance()
                                        .getSafeTypeByName(literal.getDatatype().stringValue())));
            default -> throw new IllegalArgumentException(value.toString());
        };
    }
}
