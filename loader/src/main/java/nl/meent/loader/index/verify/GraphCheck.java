package nl.meent.loader.index.verify;

import java.util.stream.IntStream;
import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;

/// The rows of each graph are those that the sets of the triples say, and so are all counts.
final class GraphCheck {

    private final IndexFiles files;
    private final Findings findings;
    private final int graphs;
    private final int predicates;
    private final int triples;

    GraphCheck(IndexFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
        graphs = (int) files.column(Part.GRAPHS).count();
        predicates = (int) files.column(Part.PREDICATES).count();
        triples = (int) files.manifest().figure("triples");
    }

    void run() {
        if (names()
                && offsets(Part.SET_OFFSETS, Part.SET_GRAPHS)
                && members()
                && offsets(Part.GRAPH_OFFSETS, Part.GRAPH_ROWS)) {
            rows();
        }
        if (!findings.any()
                && offsets(Part.USE_OFFSETS, Part.USE_PREDICATES)
                && counts(Part.USE_COUNTS, files.column(Part.USE_PREDICATES).count())
                && counts(Part.USE_OFFSETS, graphs + 1L)
                && counts(Part.PREDICATE_SUBJECTS, predicates)
                && counts(Part.PREDICATE_OBJECTS, predicates)) {
            uses();
            differences();
        }
    }

    private boolean names() {
        var names = files.column(Part.GRAPHS);
        return IntStream.range(1, graphs)
                .allMatch(graph -> findings.expect(
                        names.get(graph) > names.get(graph - 1L), Part.GRAPHS, "does not ascend at ", graph));
    }

    private boolean offsets(Part part, Part of) {
        var offsets = files.column(part);
        var last = offsets.count() - 1;
        if (!findings.expect(
                last >= 0
                        && offsets.getInt(0) == 0
                        && offsets.getInt(last) == files.column(of).count(),
                part,
                "does not begin and end where " + of.file() + " does")) {
            return false;
        }
        for (long at = 0; at < last; at++) {
            if (!findings.expect(offsets.getInt(at) <= offsets.getInt(at + 1), part, "does not ascend at ", at)) {
                return false;
            }
        }
        return true;
    }

    private boolean counts(Part part, long values) {
        return findings.expect(
                files.column(part).count() == values,
                part,
                "has " + files.column(part).count() + " values instead of " + values);
    }

    /// Every set has members, which ascend; every triple has a set.
    private boolean members() {
        var offsets = files.column(Part.SET_OFFSETS);
        var members = files.column(Part.SET_GRAPHS);
        for (long set = 0; set + 1 < offsets.count(); set++) {
            var before = -1;
            var some = offsets.getInt(set) < offsets.getInt(set + 1);
            for (int at = offsets.getInt(set); at < offsets.getInt(set + 1); at++) {
                some &= members.getInt(at) > before && members.getInt(at) < graphs;
                before = members.getInt(at);
            }
            if (!findings.expect(some, Part.SET_GRAPHS, "is no ascending set of graphs at set ", set)) {
                return false;
            }
        }
        var sets = files.column(Part.SPO_SETS);
        for (long row = 0; row < triples; row++) {
            if (!findings.expect(
                    sets.get(row) + 1L < offsets.count(), Part.SPO_SETS, "names a set there is not, at row ", row)) {
                return false;
            }
        }
        return true;
    }

    /// Going through the triples, the rows of each graph come by one after the other.
    private void rows() {
        var sets = files.column(Part.SPO_SETS);
        var setOffsets = files.column(Part.SET_OFFSETS);
        var members = files.column(Part.SET_GRAPHS);
        var rows = files.column(Part.GRAPH_ROWS);
        var offsets = files.column(Part.GRAPH_OFFSETS);
        if (!findings.expect(offsets.count() == graphs + 1L, Part.GRAPH_OFFSETS, "has not an entry for each graph")) {
            return;
        }
        var next = IntStream.range(0, graphs).map(offsets::getInt).toArray();
        for (int row = 0; row < triples; row++) {
            var set = sets.get(row);
            for (int at = setOffsets.getInt(set); at < setOffsets.getInt(set + 1L); at++) {
                var graph = members.getInt(at);
                var place = next[graph]++;
                var right = place < offsets.getInt(graph + 1L) && rows.getInt(place) == row;
                if (!findings.expect(
                        right, Part.GRAPH_ROWS, "does not have the rows of its triples in graph ", graph)) {
                    return;
                }
            }
        }
        for (int graph = 0; graph < graphs; graph++) {
            findings.expect(
                    next[graph] == offsets.getInt(graph + 1L),
                    Part.GRAPH_ROWS,
                    "has more rows than there are triples, for graph ",
                    graph);
        }
        findings.expect(
                rows.count() == files.manifest().figure("quads"), Part.GRAPH_ROWS, "has not a row for each quad");
    }

    private void uses() {
        var rows = files.column(Part.GRAPH_ROWS);
        var offsets = files.column(Part.GRAPH_OFFSETS);
        var of = files.column(Part.SPO_PREDICATES);
        var useOffsets = files.column(Part.USE_OFFSETS);
        var used = files.column(Part.USE_PREDICATES);
        var counts = files.column(Part.USE_COUNTS);
        for (int graph = 0; graph < graphs; graph++) {
            var right = new int[predicates];
            for (int at = offsets.getInt(graph); at < offsets.getInt(graph + 1L); at++) {
                right[of.get(rows.getInt(at))]++;
            }
            var at = useOffsets.getInt(graph);
            var same = true;
            for (int predicate = 0; predicate < predicates; predicate++) {
                if (right[predicate] > 0) {
                    same &= at < used.count() && used.getInt(at) == predicate && counts.getInt(at) == right[predicate];
                    at++;
                }
            }
            same &= at == useOffsets.getInt(graph + 1L);
            findings.expect(same, Part.USE_COUNTS, "does not count the predicates of graph ", graph);
        }
    }

    private void differences() {
        var offsets = files.column(Part.POS_OFFSETS);
        var objects = files.column(Part.POS_OBJECTS);
        var subjects = new int[predicates];
        var spo = files.column(Part.SPO_PREDICATES);
        var starts = files.column(Part.SPO_OFFSETS);
        for (long subject = 0; subject + 1 < starts.count(); subject++) {
            for (int row = starts.getInt(subject); row < starts.getInt(subject + 1); row++) {
                subjects[spo.get(row)] += row == starts.getInt(subject) || spo.get(row) != spo.get(row - 1L) ? 1 : 0;
            }
        }
        for (int predicate = 0; predicate < predicates; predicate++) {
            findings.expect(
                    files.column(Part.PREDICATE_SUBJECTS).getInt(predicate) == subjects[predicate],
                    Part.PREDICATE_SUBJECTS,
                    "does not count the subjects of predicate ",
                    predicate);
            findings.expect(
                    files.column(Part.PREDICATE_OBJECTS).getInt(predicate)
                            == runs(objects, offsets.getInt(predicate), offsets.getInt(predicate + 1L)),
                    Part.PREDICATE_OBJECTS,
                    "does not count the objects of predicate ",
                    predicate);
        }
    }

    private static int runs(Column column, int from, int to) {
        var runs = 0;
        for (int row = from; row < to; row++) {
            runs += row == from || column.get(row) != column.get(row - 1L) ? 1 : 0;
        }
        return runs;
    }
}
