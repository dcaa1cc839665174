package nl.meent.loader.mapping;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A mapping, read and checked.
///
/// @param folder where its file is
/// @param triplesMaps its rules, in the order of the file
/// @param prefixes the prefixes that its file declares, for output that has prefixes
public record Mapping(Path folder, List<TriplesMap> triplesMaps, Map<String, String> prefixes) {
    public Mapping {
        triplesMaps = List.copyOf(triplesMaps);
        prefixes = Map.copyOf(prefixes);
    }
}
