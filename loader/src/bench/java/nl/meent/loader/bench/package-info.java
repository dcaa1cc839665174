/// What conversion costs, beside a hand-written byte pass and beside two other engines, each in a process of its own.
@NullMarked
package nl.meent.loader.bench;

import org.jspecify.annotations.NullMarked;
