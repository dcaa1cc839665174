/// JSON, NDJSON, concatenated JSON and YAML to records, with JSONPath (RFC 9535) as their reference language.
@NullMarked
package nl.meent.loader.record.json;

import org.jspecify.annotations.NullMarked;
