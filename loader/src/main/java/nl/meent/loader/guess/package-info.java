/// A first mapping for a table, guessed from its header and its values.
@NullMarked
package nl.meent.loader.guess;

import org.jspecify.annotations.NullMarked;
