package nl.meent.loader.function;

import nl.meent.loader.record.Kind;

/// What a function returns (`fno:Output`).
///
/// @param iri the output
/// @param predicate its `fno:predicate`; a mapping may name the output by either
/// @param kind the kind of its values, from its `fno:type`
public record Output(String iri, String predicate, Kind kind) {}
