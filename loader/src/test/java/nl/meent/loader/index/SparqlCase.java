package nl.meent.loader.index;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;

/// A query of the SPARQL 1.1 test suite, with its data and what it should answer. Files are named by `file:` IRIs.
record SparqlCase(
        String name, String queryFile, List<String> data, List<String> graphs, String resultFile, boolean lossy) {

    static final Path SUITE = Path.of(System.getProperty("meent.root", ".."), "../shared/suites/sparql11")
            .toAbsolutePath()
            .normalize();

    private static final List<String> FOLDERS = List.of(
            "aggregates",
            "bind",
            "bindings",
            "cast",
            "construct",
            "csv-tsv-res",
            "exists",
            "functions",
            "grouping",
            "json-res",
            "negation",
            "project-expression",
            "property-path",
            "subquery");

    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    private static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";

    static List<SparqlCase> all() {
        return FOLDERS.stream().flatMap(SparqlCase::in).toList();
    }

    Query query() throws IOException {
        return QueryFactory.create(Files.readString(file(queryFile)), queryFile);
    }

    /// What a query names with FROM is a graph too, for the dataset is all there is to read from.
    DatasetGraph dataset() throws IOException {
        var query = query();
        var named = new ArrayList<>(graphs);
        named.addAll(query.getGraphURIs());
        named.addAll(query.getNamedGraphURIs());
        var dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(dataset, () -> {
            data.forEach(file -> RDFParser.source(file(file)).base(file).parse(dataset.getDefaultGraph()));
            named.stream().distinct().forEach(file -> {
                var graph = GraphFactory.createDefaultGraph();
                RDFParser.source(file(file)).base(file).parse(graph);
                graph.find().forEachRemaining(triple -> dataset.add(Quad.create(NodeFactory.createURI(file), triple)));
            });
        });
        return dataset;
    }

    Path result() {
        return file(resultFile);
    }

    private static Path file(String iri) {
        return Path.of(URI.create(iri));
    }

    private static Stream<SparqlCase> in(String folder) {
        var manifest = SUITE.resolve(folder).resolve("manifest.ttl").toUri().toString();
        var model = RDFDataMgr.loadModel(manifest, Lang.TURTLE);
        return Stream.of("QueryEvaluationTest", "CSVResultFormatTest")
                .flatMap(
                        type -> model
                                .listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(MF + type))
                                .toList()
                                .stream())
                .map(entry -> read(folder, model, entry))
                .sorted(Comparator.comparing(SparqlCase::name));
    }

    private static SparqlCase read(String folder, Model model, Resource entry) {
        var action = entry.getPropertyResourceValue(property(MF, "action"));
        return new SparqlCase(
                folder + "/" + entry.getLocalName(),
                action.getPropertyResourceValue(property(QT, "query")).getURI(),
                files(model, action, "data"),
                files(model, action, "graphData"),
                entry.getPropertyResourceValue(property(MF, "result")).getURI(),
                entry.hasProperty(RDF.type, ResourceFactory.createResource(MF + "CSVResultFormatTest")));
    }

    private static List<String> files(Model model, Resource action, String name) {
        return model.listObjectsOfProperty(action, property(QT, name))
                .mapWith(file -> file.asResource().getURI())
                .toList();
    }

    private static Property property(String space, String name) {
        return ResourceFactory.createProperty(space, name);
    }
}
