package nl.meent.loader.function;

/// What a function expects (`fno:Parameter`).
///
/// @param iri the parameter
/// @param predicate its `fno:predicate`; a mapping may name the parameter by either
/// @param required whether NULL for it makes the result NULL
/// @param list whether it takes all values of its input at once (`fno:type rdf:List`); else the function is called
///     once for each combination of values
public record Parameter(String iri, String predicate, boolean required, boolean list) {}
