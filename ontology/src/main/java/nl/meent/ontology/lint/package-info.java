/// Finds faults in the ontology itself: each check is a SPARQL query whose rows are findings.
@NullMarked
package nl.meent.ontology.lint;

import org.jspecify.annotations.NullMarked;
