/// The mapping model: RML read once into records, every fault told with its line.
@NullMarked
package nl.meent.loader.mapping;

import org.jspecify.annotations.NullMarked;
