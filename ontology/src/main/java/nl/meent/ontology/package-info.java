/// The terms of the ontology as constants, and its files as graphs.
@NullMarked
package nl.meent.ontology;

import org.jspecify.annotations.NullMarked;
