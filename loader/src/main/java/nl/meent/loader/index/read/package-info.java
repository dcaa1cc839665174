/// Reads an open index by numbers: the dictionary of terms, triples in three orders, graphs, statistics.
@NullMarked
package nl.meent.loader.index.read;

import org.jspecify.annotations.NullMarked;
