package nl.meent.loader.index.read;

/// Goes through the triples that have some given terms and are in some graphs. Mutable, for one thread, and used again
/// and again: [#open], then [#next] until it says no.
public final class Scan {

    /// So few rows are sooner looked at than found in the list of a graph.
    private static final int FEW = 32;

    private final Triples triples;
    private final Graphs graphs;
    private final Range range;
    private Selection selection = new Selection.Nothing();
    private int row;
    private int end;
    private int givenSubject;
    private int givenPredicate;
    private int givenObject;
    /// Where the rows are those of one graph, the places of these; else [#row] and [#end] are rows themselves.
    private boolean listed;
    private int subject;
    private int predicate;
    private int object;
    /// The row that was read last.
    private int current;

    Scan(Triples triples, Graphs graphs) {
        this.triples = triples;
        this.graphs = graphs;
        range = new Range(triples);
    }

    /// Begins anew; 0 stands for any term.
    ///
    /// @param selection which graphs count; a triple in several of them comes once
    public void open(int subject, int predicate, int object, Selection selection) {
        this.selection = selection;
        givenSubject = subject;
        givenPredicate = predicate;
        givenObject = object;
        this.subject = subject;
        this.predicate = predicate;
        this.object = object;
        range.set(subject, predicate, object);
        row = range.low;
        end = range.high;
        listed = false;
        switch (selection) {
            case Selection.Nothing unused -> end = row;
            case Selection.One one -> perhapsList(one.graph());
            case Selection.All unused -> {}
            case Selection.Some unused -> {}
        }
    }

    /// How many rows there are at most, and exactly where all graphs count.
    public int most() {
        return end - row;
    }

    /// Whether [#most] is exact.
    public boolean isExact() {
        return selection instanceof Selection.All || end == row || (listed && range.order == Range.Order.SPO);
    }

    /// Goes to the next triple, and says whether there is one. It may pass many rows of other graphs on the way.
    public boolean next() {
        while (more()) {
            if (look()) {
                return true;
            }
        }
        return false;
    }

    /// Whether there are rows to look at.
    public boolean more() {
        return row < end;
    }

    /// Goes to the next row, and says whether it is one of the triples looked for.
    public boolean look() {
        return listed ? readListed() : read();
    }

    public int subject() {
        return subject;
    }

    public int predicate() {
        return predicate;
    }

    public int object() {
        return object;
    }

    /// The set of graphs that the triple is in.
    public int set() {
        return switch (listed ? Range.Order.SPO : range.order) {
            case SPO -> triples.spoSets.get(current);
            case POS -> triples.posSets.get(current);
            case OSP -> triples.ospSets.get(current);
        };
    }

    /// Goes past all rows whose first open term is that of this one, without reading them, and gives how many they are,
    /// this one among them. Only where [#isWhole], and after [#next] said yes.
    public int skipRun() {
        var first = row - 1;
        row = switch (range.order) {
            case SPO -> endOfSubjectRun(first);
            case POS ->
                givenObject == 0
                        ? Triples.after(triples.posObjects, first, end, object)
                        : Triples.after(triples.posSubjects, first, end, subject);
            case OSP ->
                givenSubject == 0
                        ? Triples.after(triples.ospSubjects, first, end, subject)
                        : Triples.after(triples.ospPredicates, first, end, triples.placeOf(predicate));
        };
        return row - first;
    }

    /// Whether the rows are all those of the range, so that [#skipRun] may be called.
    public boolean isWhole() {
        return selection instanceof Selection.All;
    }

    /// Which term changes first from row to row, given which terms are: `s`, `p` or `o`; a space where all are.
    public static char leading(boolean subject, boolean predicate, boolean object) {
        if (subject && predicate && object) {
            return ' ';
        }
        return switch (Range.order(subject, predicate, object)) {
            case SPO -> !subject ? 's' : predicate ? 'o' : 'p';
            case POS -> object ? 's' : 'o';
            case OSP -> subject ? 'p' : 's';
        };
    }

    private int endOfSubjectRun(int first) {
        if (givenSubject == 0) {
            return Math.min(end, triples.spoOffsets.getInt(subject + 1L));
        }
        return givenPredicate == 0
                ? Triples.after(triples.spoPredicates, first, end, triples.placeOf(predicate))
                : first + 1;
    }

    /// Where the rows of a graph are fewer than those of the range, it is they that are gone through.
    private void perhapsList(int graph) {
        var from = graphs.rowsStart(graph);
        var to = graphs.rowsEnd(graph);
        if (range.order == Range.Order.SPO && end - row > FEW) {
            listed = true;
            var low = firstRow(from, to, row);
            end = firstRow(low, to, end);
            row = low;
        } else if (givenSubject == 0 && to - from < (end - row) >> 2) {
            listed = true;
            row = from;
            end = to;
            subject = 0;
        }
    }

    private int firstRow(int from, int to, int wanted) {
        var low = from;
        var high = to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (graphs.row(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean readListed() {
        var at = graphs.row(row++);
        if (givenPredicate == 0) {
            predicate = triples.predicate(triples.spoPredicates.get(at));
        } else if (givenSubject == 0 && triples.predicate(triples.spoPredicates.get(at)) != givenPredicate) {
            return false;
        }
        object = triples.spoObjects.getInt(at);
        if (givenObject != 0 && object != givenObject) {
            return false;
        }
        if (givenSubject == 0) {
            subject = subjectAt(at);
        }
        current = at;
        return true;
    }

    /// The subject of a row, looked for from the last one on.
    private int subjectAt(int at) {
        var step = 1;
        var low = subject;
        while (low + step <= triples.terms() && triples.spoOffsets.getInt(low + step) <= at) {
            low += step;
            step <<= 1;
        }
        var high = Math.min(triples.terms() + 1, low + step);
        while (low + 1 < high) {
            var middle = (low + high) >>> 1;
            if (triples.spoOffsets.getInt(middle) <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean read() {
        current = row++;
        if (!isWhole() && !selection.has(set())) {
            return false;
        }
        switch (range.order) {
            case SPO -> readSpo(current);
            case POS -> readPos(current);
            case OSP -> readOsp(current);
        }
        return true;
    }

    private void readSpo(int at) {
        if (givenObject == 0) {
            object = triples.spoObjects.getInt(at);
        }
        if (givenPredicate == 0) {
            predicate = triples.predicate(triples.spoPredicates.get(at));
        }
        if (givenSubject == 0) {
            while (triples.spoOffsets.getInt(subject + 1L) <= at) {
                subject++;
            }
        }
    }

    private void readPos(int at) {
        subject = triples.posSubjects.getInt(at);
        if (givenObject == 0) {
            object = triples.posObjects.getInt(at);
        }
    }

    private void readOsp(int at) {
        if (givenSubject == 0) {
            subject = triples.ospSubjects.getInt(at);
        }
        predicate = triples.predicate(triples.ospPredicates.get(at));
    }
}
