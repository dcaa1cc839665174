/// Property paths of SPARQL over the numbers of terms.
@NullMarked
package nl.meent.loader.index.path;

import org.jspecify.annotations.NullMarked;
