package nl.meent.ontology;

import org.apache.jena.graph.Graph;

/// One file of the ontology and what it says.
///
/// @param name path inside the module, such as `vocab/commons-kind.ttl`
/// @param text the file as it stands
/// @param graph its triples, with its prefixes
public record OntologyFile(String name, String text, Graph graph) {}
