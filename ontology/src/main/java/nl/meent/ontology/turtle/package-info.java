/// One way to write Turtle: the same graph always gives the same text.
@NullMarked
package nl.meent.ontology.turtle;

import org.jspecify.annotations.NullMarked;
