/// Bytes to records: the one shape that CSV, JSON, XML, YAML and query results are brought into.
@NullMarked
package nl.meent.loader.record;

import org.jspecify.annotations.NullMarked;
