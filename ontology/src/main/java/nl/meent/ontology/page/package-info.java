/// The documentation of the ontology as one HTML page a language, made from the Turtle.
@NullMarked
package nl.meent.ontology.page;

import org.jspecify.annotations.NullMarked;
