package nl.meent.loader.record;

import nl.meent.loader.report.Where;

/// One reference that a reader has to find in every record.
///
/// @param reference the reference expression as the mapping has it: a header name, a JSONPath, an XPath
/// @param structure whether objects, arrays and elements are wanted as text (a nested iteration needs them)
/// @param origin where the mapping names it
public record Column(String reference, boolean structure, Where origin) {}
