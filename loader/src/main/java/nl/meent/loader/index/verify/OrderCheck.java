package nl.meent.loader.index.verify;

import java.util.BitSet;
import nl.meent.loader.index.format.Column;
import nl.meent.loader.index.format.IndexFiles;
import nl.meent.loader.index.format.Part;

/// Each order ascends without repeats, all three hold the same triples in the same sets of graphs, and these use every
/// term.
final class OrderCheck {

    private static final String NAMES_NOTHING = "names what there is not, at row ";
    private static final String DOES_NOT_ASCEND = "does not ascend at row ";

    private final IndexFiles files;
    private final Findings findings;
    private final int terms;
    private final int triples;
    private final int firstIri;
    private final int firstBlank;
    private final BitSet used = new BitSet();

    OrderCheck(IndexFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
        var manifest = files.manifest();
        terms = (int) manifest.figure("terms");
        triples = (int) manifest.figure("triples");
        firstIri = (int) manifest.figure("first-iri");
        firstBlank = (int) manifest.figure("first-blank");
    }

    /// The columns of an order after its first term, from rough to fine.
    ///
    /// @param rough the part that the rows of one first term ascend by
    /// @param fine the part that they ascend by next
    /// @param sets the sets of graphs
    private record Order(Part offsets, Part rough, Part fine, Part sets) {}

    /// Puts a row together for the sum that has to be the same for all orders.
    @FunctionalInterface
    private interface Row {
        long hash(int first, int rough, int fine);
    }

    void run() {
        if (!predicates()) {
            return;
        }
        var spo = check(
                new Order(Part.SPO_OFFSETS, Part.SPO_PREDICATES, Part.SPO_OBJECTS, Part.SPO_SETS),
                terms + 1,
                (s, p, o) -> hash(s, p, o));
        var osp = check(
                new Order(Part.OSP_OFFSETS, Part.OSP_SUBJECTS, Part.OSP_PREDICATES, Part.OSP_SETS),
                terms + 1,
                (o, s, p) -> hash(s, p, o));
        var pos = check(
                new Order(Part.POS_OFFSETS, Part.POS_OBJECTS, Part.POS_SUBJECTS, Part.POS_SETS),
                (int) files.column(Part.PREDICATES).count(),
                (p, o, s) -> hash(s, p, o));
        if (!findings.any()) {
            findings.expect(spo == osp, Part.OSP_SUBJECTS, "has other triples than the order by subject");
            findings.expect(spo == pos, Part.POS_SUBJECTS, "has other triples than the order by subject");
        }
        graphNames();
        if (!findings.any()) {
            findings.expect(used.cardinality() == terms, Part.TERM_BYTES, "has terms that are in no quad");
        }
    }

    private boolean predicates() {
        var predicates = files.column(Part.PREDICATES);
        var before = firstIri - 1;
        for (long place = 0; place < predicates.count(); place++) {
            var predicate = predicates.get(place);
            if (!findings.expect(
                    predicate > before && predicate < firstBlank,
                    Part.PREDICATES,
                    "does not ascend, or is no IRI, at ",
                    place)) {
                return false;
            }
            used.set(predicate);
            before = predicate;
        }
        return true;
    }

    private long check(Order order, int keys, Row row) {
        var offsets = files.column(order.offsets());
        var rough = files.column(order.rough());
        var fine = files.column(order.fine());
        var sets = files.column(order.sets());
        var whole = findings.expect(
                        offsets.count() == keys + 1L && offsets.getInt(0) == 0 && offsets.getInt(keys) == triples,
                        order.offsets(),
                        "does not begin and end where the triples do")
                && findings.expect(
                        rough.count() == triples && fine.count() == triples && sets.count() == triples,
                        order.rough(),
                        "has not as many rows as there are triples");
        var sum = 0L;
        for (int key = 0; whole && key < keys; key++) {
            var from = offsets.getInt(key);
            var to = offsets.getInt(key + 1L);
            whole = findings.expect(from <= to && to <= triples, order.offsets(), "does not ascend at ", key)
                    && ascends(order, rough, fine, from, to);
            for (int at = from; whole && at < to; at++) {
                sum += row.hash(key, rough.get(at), fine.get(at)) * (2L * sets.get(at) + 1);
            }
        }
        return sum;
    }

    private boolean ascends(Order order, Column rough, Column fine, int from, int to) {
        for (int at = from; at < to; at++) {
            var step = at == from ? 1 : Integer.compare(rough.get(at), rough.get(at - 1L));
            var right = findings.expect(isTerm(order.rough(), rough.get(at)), order.rough(), NAMES_NOTHING, at)
                    && findings.expect(isTerm(order.fine(), fine.get(at)), order.fine(), NAMES_NOTHING, at)
                    && findings.expect(step >= 0, order.rough(), DOES_NOT_ASCEND, at)
                    && findings.expect(step > 0 || fine.get(at) > fine.get(at - 1L), order.fine(), DOES_NOT_ASCEND, at);
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private boolean isTerm(Part part, int number) {
        return switch (part) {
            case SPO_PREDICATES, OSP_PREDICATES ->
                number < files.column(Part.PREDICATES).count();
            case OSP_SUBJECTS, POS_SUBJECTS -> mark(number >= firstIri && number <= terms, number);
            default -> mark(number >= 1 && number <= terms, number);
        };
    }

    private boolean mark(boolean known, int number) {
        if (known) {
            used.set(number);
        }
        return known;
    }

    private void graphNames() {
        var graphs = files.column(Part.GRAPHS);
        for (long place = 0; place < graphs.count(); place++) {
            var name = graphs.get(place);
            var known = (name == 0 && place == 0) || (name >= firstIri && name <= terms);
            findings.expect(known, Part.GRAPHS, "names what there is not, at ", place);
            if (name > 0) {
                used.set(name);
            }
        }
    }

    /// In the order by predicate the first term is a place among the predicates, as it is in the columns of the others.
    private static long hash(int subject, int predicate, int object) {
        var hash = subject * 0x9E3779B97F4A7C15L;
        hash = (hash ^ (hash >>> 29) ^ predicate) * 0xBF58476D1CE4E5B9L;
        hash = (hash ^ (hash >>> 32) ^ object) * 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
