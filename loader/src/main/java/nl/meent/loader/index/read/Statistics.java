package nl.meent.loader.index.read;

import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;

/// What is known of the data without reading it: for the planner, and for VoID.
public final class Statistics {

    private final Triples triples;
    private final Column subjects;
    private final Column objects;
    private final Column useOffsets;
    private final Column usePredicates;
    private final Column useCounts;
    private final long quads;

    Statistics(IndexFiles files, Triples triples) {
        this.triples = triples;
        subjects = files.column(Part.PREDICATE_SUBJECTS);
        objects = files.column(Part.PREDICATE_OBJECTS);
        useOffsets = files.column(Part.USE_OFFSETS);
        usePredicates = files.column(Part.USE_PREDICATES);
        useCounts = files.column(Part.USE_COUNTS);
        quads = files.manifest().figure("quads");
    }

    /// How many quads: a triple counts once for each of its graphs.
    public long quads() {
        return quads;
    }

    /// How many triples have the predicate at a place of [Triples#predicate].
    public int count(int place) {
        return triples.predicateStart(place + 1) - triples.predicateStart(place);
    }

    /// How many different subjects it has (`void:distinctSubjects` of a property partition).
    public int subjects(int place) {
        return subjects.getInt(place);
    }

    /// How many different objects it has.
    public int objects(int place) {
        return objects.getInt(place);
    }

    /// How many triples of a graph have it.
    public int countIn(int graph, int place) {
        var from = useOffsets.getInt(graph);
        var to = useOffsets.getInt(graph + 1L);
        var at = Triples.lower(usePredicates, from, to, place);
        return at < to && usePredicates.getInt(at) == place ? useCounts.getInt(at) : 0;
    }
}
