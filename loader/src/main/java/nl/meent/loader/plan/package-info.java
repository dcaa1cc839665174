/// The mapping compiled: a scan of each source that writes quads as bytes.
@NullMarked
package nl.meent.loader.plan;

import org.jspecify.annotations.NullMarked;
