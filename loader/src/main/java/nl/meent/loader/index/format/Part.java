package nl.meent.loader.index.format;

/// The columns of an index, each a file. `docs/index-format.md` says what each holds; numbers and names are for ever.
public enum Part {
    /// The terms in canonical form, one after the other, in the order of their bytes.
    TERM_BYTES(1, "terms.bytes", 1),
    /// Where each term begins in [#TERM_BYTES], by its number; one more at the end.
    TERM_OFFSETS(2, "terms.offsets", Long.BYTES),
    /// Where the triples of each subject begin in the order subject, predicate, object.
    SPO_OFFSETS(3, "spo.offsets", Integer.BYTES),
    SPO_PREDICATES(4, "spo.predicates", Part.NARROW),
    SPO_OBJECTS(5, "spo.objects", Integer.BYTES),
    SPO_SETS(6, "spo.sets", Part.NARROW),
    /// Where the triples of each object begin in the order object, subject, predicate.
    OSP_OFFSETS(7, "osp.offsets", Integer.BYTES),
    OSP_SUBJECTS(8, "osp.subjects", Integer.BYTES),
    OSP_PREDICATES(9, "osp.predicates", Part.NARROW),
    OSP_SETS(10, "osp.sets", Part.NARROW),
    /// Where the triples of each predicate begin in the order predicate, object, subject.
    POS_OFFSETS(11, "pos.offsets", Integer.BYTES),
    POS_OBJECTS(12, "pos.objects", Integer.BYTES),
    POS_SUBJECTS(13, "pos.subjects", Integer.BYTES),
    POS_SETS(14, "pos.sets", Part.NARROW),
    /// The terms that are predicates, ascending; a column of predicates holds places in this one.
    PREDICATES(15, "predicates", Integer.BYTES),
    /// How many different subjects, and how many different objects, each predicate has.
    PREDICATE_SUBJECTS(16, "predicates.subjects", Integer.BYTES),
    PREDICATE_OBJECTS(17, "predicates.objects", Integer.BYTES),
    /// The names of the graphs, ascending; 0 is the default graph.
    GRAPHS(18, "graphs", Integer.BYTES),
    /// Where the rows of each graph begin in [#GRAPH_ROWS].
    GRAPH_OFFSETS(19, "graphs.offsets", Integer.BYTES),
    /// The rows, in the order subject, predicate, object, that are in each graph.
    GRAPH_ROWS(20, "graphs.rows", Integer.BYTES),
    /// Where each set of graphs begins in [#SET_GRAPHS].
    SET_OFFSETS(21, "sets.offsets", Integer.BYTES),
    /// The graphs of each set, as places in [#GRAPHS].
    SET_GRAPHS(22, "sets.graphs", Integer.BYTES),
    /// Which predicates each graph has, and how often.
    USE_OFFSETS(23, "use.offsets", Integer.BYTES),
    USE_PREDICATES(24, "use.predicates", Integer.BYTES),
    USE_COUNTS(25, "use.counts", Integer.BYTES);

    /// As narrow as the values allow: 1, 2 or 4 bytes.
    private static final int NARROW = 0;

    private final int number;
    private final String file;
    private final int width;

    Part(int number, String file, int width) {
        this.number = number;
        this.file = file;
        this.width = width;
    }

    /// Whether its values may have so many bytes.
    boolean allows(int bytes) {
        return width == NARROW ? bytes == 1 || bytes == 2 || bytes == 4 : bytes == width;
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
