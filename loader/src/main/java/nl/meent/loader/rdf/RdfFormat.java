package nl.meent.loader.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.rio.RDFFormat;

/// The RDF syntaxes that are read and written.
public enum RdfFormat {
    /// N-Triples.
    NT("nt", false, ".nt"),
    /// N-Quads.
    NQ("nq", true, ".nq"),
    /// Turtle.
    TTL("ttl", false, ".ttl .turtle"),
    /// TriG.
    TRIG("trig", true, ".trig"),
    /// RDF/XML.
    RDFXML("rdfxml", false, ".rdf .owl .rdfxml"),
    /// JSON-LD 1.1.
    JSONLD("jsonld", true, ".jsonld");

    private static final String PACKED = ".gz";

    private final String id;
    private final boolean graphs;
    private final String endings;

    RdfFormat(String id, boolean graphs, String endings) {
        this.id = id;
        this.graphs = graphs;
        this.endings = endings;
    }

    /// The name on the command line, such as `ttl`.
    public String id() {
        return id;
    }

    /// Whether it can say in which named graph a triple is.
    public boolean hasGraphs() {
        return graphs;
    }

    /// What RDF4J calls it.
    public RDFFormat rio() {
        return switch (this) {
            case NT -> RDFFormat.NTRIPLES;
            case NQ -> RDFFormat.NQUADS;
            case TTL -> RDFFormat.TURTLE;
            case TRIG -> RDFFormat.TRIG;
            case RDFXML -> RDFFormat.RDFXML;
            case JSONLD -> RDFFormat.JSONLD;
        };
    }

    /// How its files end, the usual ending first, each with its full stop.
    public List<String> endings() {
        return List.of(endings.split(" ", -1));
    }

    /// The format with this name on the command line; upper and lower case are the same.
    public static Optional<RdfFormat> ofName(String name) {
        var wanted = name.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> format.id.equals(wanted)).findFirst();
    }

    /// The format of a file by the ending of its name, also before `.gz`; upper and lower case are the same.
    public static Optional<RdfFormat> ofFile(String file) {
        var lower = file.toLowerCase(Locale.ROOT);
        var name = lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
        return Stream.of(values())
                .filter(format -> format.endings().stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
