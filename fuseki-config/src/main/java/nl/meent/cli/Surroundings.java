package nl.meent.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What a command meets outside itself; tests bring their own.
///
/// @param variables environment variables
/// @param home the user's home directory
/// @param out where data goes
/// @param bytes the same as `out`, for data that is bytes already
/// @param err where words for people go
/// @param people whether a person reads `out`, rather than a pipe or file
record Surroundings(
        Map<String, String> variables,
        Path home,
        PrintWriter out,
        OutputStream bytes,
        PrintWriter err,
        boolean people) {

    /// The value of a variable that is set and not empty.
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }
}
