package nl.meent.loader.index.arq;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/// Writes what Jena streams as canonical quad lines, as the builder of an index takes them. Each line is one `write`.
///
/// A triple term ends it with an [IllegalArgumentException]: an index has none. Blank nodes keep their labels, which
/// must be such as N-Quads can write.
public final class QuadLines implements StreamRDF {

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /// @param out takes the lines; it is left open
    public QuadLines(OutputStream out) {
        this.out = out;
    }

    @Override
    public void start() {}

    @Override
    public void triple(Triple triple) {
        write(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isDefaultGraph()) {
            triple(quad.asTriple());
        } else {
            write(quad.getSubject(), quad.getPredicate(), quad.getObject(), quad.getGraph());
        }
    }

    @Override
    public void base(String base) {}

    @Override
    public void prefix(String prefix, String iri) {}

    @Override
    public void finish() {}

    private void write(Node... terms) {
        line.reset();
        for (var term : terms) {
            line.writeBytes(
                    NodeText.of(term).orElseThrow(() -> new IllegalArgumentException("An index has no " + term)));
            line.write(' ');
        }
        line.writeBytes(".\n".getBytes(US_ASCII));
        try {
            out.write(line.toByteArray(), 0, line.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
