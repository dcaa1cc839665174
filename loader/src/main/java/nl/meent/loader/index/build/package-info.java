/// Builds an index from quad lines: terms of chunks, merged into one dictionary, then triples in three orders.
@NullMarked
package nl.meent.loader.index.build;

import org.jspecify.annotations.NullMarked;
