/// Patterns by numbers, and the order in which to join them.
@NullMarked
package nl.meent.loader.index.plan;

import org.jspecify.annotations.NullMarked;
