/// RDF terms as bytes: escaping, IRIs, datatypes, language tags.
@NullMarked
package nl.meent.loader.term;

import org.jspecify.annotations.NullMarked;
