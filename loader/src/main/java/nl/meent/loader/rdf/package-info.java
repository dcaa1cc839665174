/// Rio in and out, canonical quad lines, sorting.
@NullMarked
package nl.meent.loader.rdf;

import org.jspecify.annotations.NullMarked;
