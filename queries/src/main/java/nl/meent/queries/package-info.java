/// The library of named questions: title, parameters and text of each.
@NullMarked
package nl.meent.queries;

import org.jspecify.annotations.NullMarked;
