/// The release index: a read-only index of quads, in files that never change, and its door to SPARQL.
///
/// The rooms inside: `format` what lies on disk, `build` makes it, `verify` proves it, `read` looks things up by
/// number, `path`, `plan` and `exec` answer queries by number, `arq` is where Jena meets all this.
@NullMarked
package nl.meent.loader.index;

import org.jspecify.annotations.NullMarked;
