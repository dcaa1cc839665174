/// SPARQL over a local RDF file as a source of records.
@NullMarked
package nl.meent.loader.record.query;

import org.jspecify.annotations.NullMarked;
