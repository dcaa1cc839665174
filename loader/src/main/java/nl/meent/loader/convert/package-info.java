/// Conversion from end to end: the one door for those who embed it.
@NullMarked
package nl.meent.loader.convert;

import org.jspecify.annotations.NullMarked;
