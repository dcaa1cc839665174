package nl.meent.loader.index.read;

import java.lang.foreign.Arena;
import java.nio.file.Path;
import nl.meent.loader.index.format.IndexFiles;

/// An index that is open for reading, by numbers. It stays so until its arena is closed.
///
/// @param dictionary the terms
/// @param triples the triples
/// @param graphs the graphs
/// @param statistics what is known of the data
public record OpenIndex(Dictionary dictionary, Triples triples, Graphs graphs, Statistics statistics) {

    /// Opens the index in a folder.
    public static OpenIndex open(Path folder, Arena arena) {
        return of(IndexFiles.open(folder, arena));
    }

    /// The index of some files.
    public static OpenIndex of(IndexFiles files) {
        var triples = new Triples(files);
        return new OpenIndex(new Dictionary(files), triples, new Graphs(files), new Statistics(files, triples));
    }

    /// A new scan.
    public Scan scan() {
        return new Scan(triples, graphs);
    }
}
