/// What conversion and the index cost, each beside others: every side runs in a process of its own.
@NullMarked
package nl.meent.loader.bench;

import org.jspecify.annotations.NullMarked;
