/// Runs queries on numbers: steps that pull rows from each other through one shared row of slots.
@NullMarked
package nl.meent.loader.index.exec;

import org.jspecify.annotations.NullMarked;
