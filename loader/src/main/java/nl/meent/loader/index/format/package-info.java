/// What an index looks like on disk: columns with checksums, and the manifest that makes them an index.
@NullMarked
package nl.meent.loader.index.format;

import org.jspecify.annotations.NullMarked;
