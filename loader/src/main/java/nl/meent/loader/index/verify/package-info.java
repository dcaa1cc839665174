/// Proves an index: every byte as it was written, and every part in agreement with the others.
@NullMarked
package nl.meent.loader.index.verify;

import org.jspecify.annotations.NullMarked;
