package nl.meent.loader.mapping;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import nl.meent.loader.report.Problems;

/// Reads a mapping file into records (RML of the kg-construct community group: Core, IO sources, FNML and LV; the
/// older vocabularies are renamed on the way). Everything that can be known to be wrong before any data is read is
/// told here, with the line in the mapping file.
public final class MappingReader {

    private MappingReader() {}

    /// Reads Turtle.
    ///
    /// @param source name of the file, for problems
    /// @param folder where the file is; paths of the mapping are relative to it
    /// @param base what relative IRIs that the data gives are appended to
    /// @return absent when the mapping cannot be used
    public static Optional<Mapping> read(
            InputStream turtle, String source, Path folder, String base, Problems problems) {
        var before = new boolean[1];
        var graph = MappingGraph.read(turtle, source, base, problem -> {
            before[0] = true;
            problems.add(problem);
        });
        if (before[0]) {
            return Optional.empty();
        }
        var reading = new Reading(graph, source, problems);
        var expressions = new ExpressionRules(reading, folder);
        var joins = new JoinRules(reading, expressions);
        var terms = new TermRules(reading, expressions);
        var sources = new SourceRules(reading, expressions, joins);
        var maps = new TriplesMapRules(reading, joins, terms, sources, base).all();
        reading.checkUse();
        if (!reading.isFaulty()) {
            new ReferenceRules(reading).check(maps);
        }
        return reading.isFaulty() ? Optional.empty() : Optional.of(new Mapping(folder, maps, graph.prefixes()));
    }
}
