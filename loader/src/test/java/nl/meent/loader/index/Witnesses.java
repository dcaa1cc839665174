package nl.meent.loader.index;

import java.time.Duration;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/// What others answer where the index and ARQ in memory differ. They are asked, not believed: TDB2 reads "027" as 27,
/// and version 6.0.0 fails with "Peek iterator is already empty" at times.
final class Witnesses {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Witnesses() {}

    static String of(Query query, List<Quad> quads, boolean union) {
        var all = union ? RandomData.withUnion(quads) : quads;
        var memory = RandomData.inMemory(all);
        var right = Answer.of(query, memory, PATIENCE);
        var plain = Answer.of(query, memory, PATIENCE, Answer.Oracle.AS_WRITTEN);
        var reference = Answer.of(query, memory, PATIENCE, Answer.Oracle.REFERENCE);
        var tdb = Answer.of(query, tdb(all), PATIENCE);
        return "ARQ without its optimiser: %s%nARQ's reference: %s%nTDB2: %s%n"
                .formatted(
                        said(query, memory, right, plain),
                        said(query, memory, right, reference),
                        said(query, memory, right, tdb));
    }

    private static String said(Query query, DatasetGraph memory, Answer right, Answer said) {
        var verdict = Differences.verdict(query, memory, right, said);
        return verdict.differs() ? "differs from ARQ too: " + verdict.text() : "as ARQ";
    }

    /// The same data in TDB2.
    static DatasetGraph tdb(DatasetGraph memory) {
        return tdb(Txn.calculateRead(memory, () -> Iter.toList(memory.find())));
    }

    private static DatasetGraph tdb(List<Quad> quads) {
        var data = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(data, () -> quads.forEach(data::add));
        return data;
    }
}
