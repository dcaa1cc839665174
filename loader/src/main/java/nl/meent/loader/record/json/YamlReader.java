package nl.meent.loader.record.json;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Problems;

/// Reads YAML 1.2 as if it were the JSON with the same values: each document is one top-level value.
///
/// The core schema says what a plain scalar is; every scalar keeps its lexical form, but numbers that XSD cannot
/// read (`0x1F`, `.inf`) are written as it can. Aliases are expanded; tags of one's own and merge keys (`<<`) mean
/// nothing. A document may have 64 Mi characters, 1,000,000 nodes after expansion and 200 levels; names are
/// scalars, each once.
public final class YamlReader {

    private YamlReader() {}

    /// Opens a source as [JsonReader#open] does.
    ///
    /// @throws nl.meent.loader.report.MeentException if a path is not JSONPath, or the bytes cannot be read
    public static RecordReader open(
            InputStream bytes,
            String source,
            Optional<String> iterator,
            List<Column> columns,
            Set<String> nulls,
            Problems problems) {
        return JsonReader.open(new YamlEvents(bytes, source), source, iterator, columns, nulls, problems);
    }
}
