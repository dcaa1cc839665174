package nl.meent.loader.mapping;

import java.util.Map;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;

/// The names of RML, and what the older vocabularies call them (RML-Core and RML-IO, backwards compatibility).
final class Vocabulary {

    static final String RML = "http://w3id.org/rml/";
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String CSVW = "http://www.w3.org/ns/csvw#";
    static final String FORMATS = "http://www.w3.org/ns/formats/";
    /// Our own reference formulation, by the extension point of RML-IO: JSONPath over YAML, whatever the file is
    /// called.
    static final String YAML = "https://w3id.org/meent/rml#YAML";

    private static final Set<String> OLD =
            Set.of("http://www.w3.org/ns/r2rml#", "http://semweb.mmlab.be/ns/rml#", "http://semweb.mmlab.be/ns/ql#");

    /// Names that did not stay the same.
    private static final Map<String, String> RENAMED = Map.of(
            "http://www.w3.org/ns/r2rml#sqlVersion", "referenceFormulation",
            "http://www.w3.org/ns/r2rml#logicalTable", "logicalSource");

    private static final Set<String> STRUCTURAL =
            Set.of("type", "termType", "referenceFormulation", "root", "compression", "encoding");

    /// Of each node what it may have; any other RML property is told as a fault.
    private static final Set<String> EXPRESSION =
            Set.of("constant", "reference", "template", "functionExecution", "return", "returnMap", "condition");
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("triples map", Set.of("logicalSource", "subjectMap", "subject", "predicateObjectMap", "baseIRI")),
            Map.entry("subject map", with(Set.of("termType", "class", "graphMap", "graph"))),
            Map.entry(
                    "predicate-object map",
                    Set.of("predicateMap", "predicate", "objectMap", "object", "graphMap", "graph")),
            Map.entry("object map", with(Set.of("termType", "datatypeMap", "datatype", "languageMap", "language"))),
            Map.entry("term map", with(Set.of("termType"))),
            Map.entry(
                    "expression map",
                    Set.of("constant", "reference", "template", "functionExecution", "return", "returnMap")),
            Map.entry("reference formulation", Set.of("namespace")),
            Map.entry("namespace", Set.of("namespacePrefix", "namespaceURL")),
            Map.entry("referencing object map", Set.of("parentTriplesMap", "joinCondition")),
            Map.entry("join condition", Set.of("child", "childMap", "parent", "parentMap")),
            Map.entry("logical source", Set.of("source", "referenceFormulation", "iterator")),
            Map.entry("source", Set.of("root", "path", "encoding", "null", "compression")),
            Map.entry("logical view", Set.of("viewOn", "field", "leftJoin", "innerJoin", "structuralAnnotation")),
            Map.entry("field", with(Set.of("fieldName", "field", "iterator", "referenceFormulation"))),
            Map.entry("join of views", Set.of("parentLogicalView", "joinCondition", "field")),
            Map.entry("function execution", Set.of("function", "functionMap", "input")),
            Map.entry("input", Set.of("parameter", "parameterMap", "inputValue", "inputValueMap")));

    /// Parts of RML that Meent leaves out, and why.
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("logicalTarget", "targets: all quads go to one output"),
            Map.entry("gather", "collections (RML-CC): our graphs hold no blank nodes"),
            Map.entry("gatherAs", "collections (RML-CC): our graphs hold no blank nodes"),
            Map.entry("strategy", "collections (RML-CC): our graphs hold no blank nodes"),
            Map.entry("allowEmptyListAndContainer", "collections (RML-CC): our graphs hold no blank nodes"),
            Map.entry("quotedTriplesMap", "quoted triples (RML-star)"),
            Map.entry("starMap", "quoted triples (RML-star)"),
            Map.entry("subjectQuotedMap", "quoted triples (RML-star)"),
            Map.entry("tableName", "databases"),
            Map.entry("sqlQuery", "databases"));

    private Vocabulary() {}

    /// The present name of a name of the older vocabularies; any other stays.
    static IRI renamed(IRI iri) {
        var other = RENAMED.get(iri.stringValue());
        if (other != null) {
            return Values.iri(RML, other);
        }
        return OLD.contains(iri.getNamespace()) ? Values.iri(RML, iri.getLocalName()) : iri;
    }

    /// Whether any kind of node may have an RML property.
    static boolean isKnown(String property) {
        return ALLOWED.values().stream().anyMatch(properties -> properties.contains(property));
    }

    /// Whether the value of a property is a name of the vocabulary itself, and not of the data.
    static boolean isStructural(IRI property) {
        return STRUCTURAL.contains(property.getLocalName());
    }

    /// Whether a kind of node may have an RML property.
    static boolean allows(String kind, String property) {
        return ALLOWED.getOrDefault(kind, Set.of()).contains(property);
    }

    /// What a property belongs to that Meent leaves out; empty where it leaves it out for no such reason.
    static String leftOut(String property) {
        return LEFT_OUT.getOrDefault(property, "");
    }

    private static Set<String> with(Set<String> more) {
        var all = new java.util.HashSet<>(EXPRESSION);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
