/// CSV to records, byte by byte.
@NullMarked
package nl.meent.loader.record.csv;

import org.jspecify.annotations.NullMarked;
