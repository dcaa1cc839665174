/// The command line: parses what the user asks, calls the room that does it, prints, gives the exit code.
@NullMarked
package nl.meent.cli;

import org.jspecify.annotations.NullMarked;
