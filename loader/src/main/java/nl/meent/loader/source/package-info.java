/// Bytes with a name: opened, unpacked, brought to UTF-8.
@NullMarked
package nl.meent.loader.source;

import org.jspecify.annotations.NullMarked;
