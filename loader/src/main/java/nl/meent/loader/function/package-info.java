/// The functions that mappings may call, described in FnO.
@NullMarked
package nl.meent.loader.function;

import org.jspecify.annotations.NullMarked;
