package nl.meent.ontology.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.meent.ontology.OntologyFiles;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Reads from the graphs what the page tells, in one language.
final class Facts {

    static final String NAMESPACE = "https://w3id.org/meent/def#";
    private static final String SCHEMA = "http://schema.org/";

    private final Model model;
    private final Model concepts;
    private final Language language;

    Facts(OntologyFiles files, Language language) {
        this.model = ModelFactory.createModelForGraph(files.model());
        this.concepts = ModelFactory.createModelForGraph(files.concepts());
        this.language = language;
    }

    /// What the header of the ontology says under a property, in the page's language where it has one.
    String header(Property property) {
        return text(model.createResource("https://w3id.org/meent/def"), property);
    }

    /// Own terms of a module, classes first, by label.
    List<Term> terms(Resource module) {
        return terms().stream()
                .filter(term -> term.module().equals(module.getURI()))
                .toList();
    }

    /// All own terms by kind and label.
    List<Term> terms() {
        return model
                .listSubjects()
                .filterKeep(node -> node.isURIResource() && node.getURI().startsWith(NAMESPACE))
                .mapWith(this::term)
                .toList()
                .stream()
                .sorted(Comparator.comparing(Term::kind).thenComparing(Term::label))
                .toList();
    }

    /// The parts of the model, in the order of their scheme.
    List<Resource> modules() {
        return concepts("https://w3id.org/meent/id/concept/model-module");
    }

    /// The concept schemes that data may use, by title.
    List<Resource> schemes() {
        return concepts.listSubjectsWithProperty(RDF.type, SKOS.ConceptScheme).toList().stream()
                .sorted(Comparator.comparing(scheme -> text(scheme, DCTerms.title)))
                .toList();
    }

    /// The concepts of a scheme, by code.
    List<Resource> concepts(String scheme) {
        return concepts.listSubjectsWithProperty(SKOS.inScheme, concepts.createResource(scheme)).toList().stream()
                .filter(node -> node.hasProperty(RDF.type, SKOS.Concept))
                .sorted(Comparator.comparing(Resource::getURI))
                .toList();
    }

    /// The text of a property in the page's language, else in none; empty where there is neither.
    String text(Resource subject, Property property) {
        return texts(subject, property).stream().findFirst().orElse("");
    }

    private List<String> texts(Resource subject, Property property) {
        var own = subject.listProperties(property, language.tag()).mapWith(s -> s.getString());
        var found = own.toList().stream().sorted().toList();
        return found.isEmpty()
                ? values(subject, property)
                        .filter(node -> node.isLiteral()
                                && node.asLiteral().getLanguage().isEmpty())
                        .map(node -> node.asLiteral().getString())
                        .toList()
                : found;
    }

    private Term term(Resource node) {
        return new Term(
                node.getURI(),
                kind(node),
                text(node, RDFS.label),
                text(node, SKOS.definition),
                texts(node, SKOS.example),
                texts(node, SKOS.scopeNote),
                Optional.ofNullable(node.getPropertyResourceValue(own("inModule")))
                        .map(Resource::getURI)
                        .orElse(""),
                iris(node, RDFS.subClassOf, RDFS.subPropertyOf),
                iris(node, ResourceFactory.createProperty(SCHEMA + "domainIncludes")),
                iris(node, ResourceFactory.createProperty(SCHEMA + "rangeIncludes")),
                iris(node, DCTerms.source),
                Optional.ofNullable(node.getProperty(own("materialisedBy"))).map(s -> s.getString()));
    }

    private static Property own(String name) {
        return ResourceFactory.createProperty(NAMESPACE + name);
    }

    private static Term.Kind kind(Resource node) {
        if (node.hasProperty(RDF.type, OWL2.Class)) {
            return Term.Kind.CLASS;
        }
        if (node.hasProperty(RDF.type, OWL2.ObjectProperty)) {
            return Term.Kind.OBJECT_PROPERTY;
        }
        return node.hasProperty(RDF.type, OWL2.DatatypeProperty)
                ? Term.Kind.DATATYPE_PROPERTY
                : Term.Kind.ANNOTATION_PROPERTY;
    }

    private static List<String> iris(Resource node, Property... properties) {
        return List.of(properties).stream()
                .flatMap(property -> values(node, property))
                .filter(RDFNode::isURIResource)
                .map(value -> value.asResource().getURI())
                .sorted()
                .toList();
    }

    private static Stream<RDFNode> values(Resource node, Property property) {
        return node.listProperties(property).mapWith(s -> s.getObject()).toList().stream();
    }

    /// The short form of an IRI with the prefixes of the model.
    String shortForm(String iri) {
        var known = model.qnameFor(iri);
        return known == null ? iri : known;
    }
}
