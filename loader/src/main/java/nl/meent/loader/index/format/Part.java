package nl.meent.loader.index.format;

/// The columns of an index, each a file. `docs/index-format.md` says what each holds; numbers and names are for ever.
public enum Part {
    /// The terms in canonical form, one after the other, in the order of their bytes.
    TERM_BYTES(1, "terms.bytes"),
    /// Where each term begins in [#TERM_BYTES], by its number; one more at the end.
    TERM_OFFSETS(2, "terms.offsets"),
    /// Where the triples of each subject begin in the order subject, predicate, object.
    SPO_OFFSETS(3, "spo.offsets"),
    SPO_PREDICATES(4, "spo.predicates"),
    SPO_OBJECTS(5, "spo.objects"),
    SPO_SETS(6, "spo.sets"),
    /// Where the triples of each object begin in the order object, subject, predicate.
    OSP_OFFSETS(7, "osp.offsets"),
    OSP_SUBJECTS(8, "osp.subjects"),
    OSP_PREDICATES(9, "osp.predicates"),
    OSP_SETS(10, "osp.sets"),
    /// Where the triples of each predicate begin in the order predicate, object, subject.
    POS_OFFSETS(11, "pos.offsets"),
    POS_OBJECTS(12, "pos.objects"),
    POS_SUBJECTS(13, "pos.subjects"),
    POS_SETS(14, "pos.sets"),
    /// The terms that are predicates, ascending; a column of predicates holds places in this one.
    PREDICATES(15, "predicates"),
    /// How many different subjects, and how many different objects, each predicate has.
    PREDICATE_SUBJECTS(16, "predicates.subjects"),
    PREDICATE_OBJECTS(17, "predicates.objects"),
    /// The names of the graphs, ascending; 0 is the default graph.
    GRAPHS(18, "graphs"),
    /// Where the rows of each graph begin in [#GRAPH_ROWS].
    GRAPH_OFFSETS(19, "graphs.offsets"),
    /// The rows, in the order subject, predicate, object, that are in each graph.
    GRAPH_ROWS(20, "graphs.rows"),
    /// Where each set of graphs begins in [#SET_GRAPHS].
    SET_OFFSETS(21, "sets.offsets"),
    /// The graphs of each set, as places in [#GRAPHS].
    SET_GRAPHS(22, "sets.graphs"),
    /// Which predicates each graph has, and how often.
    USE_OFFSETS(23, "use.offsets"),
    USE_PREDICATES(24, "use.predicates"),
    USE_COUNTS(25, "use.counts");

    private final int number;
    private final String file;

    Part(int number, String file) {
        this.number = number;
        this.file = file;
    }

    /// What the header of its file calls it.
    public int number() {
        return number;
    }

    /// The name of its file.
    public String file() {
        return file;
    }
}
