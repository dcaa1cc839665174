package nl.meent.loader.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Made-up queries over made-up data, answered by ARQ in memory and by a subject.
final class Campaign {

    private static final int QUERIES_PER_DATASET = 20;

    private final Path folder;
    private final IntFunction<Subject> subjects;
    private final int mostDifferences;
    private final Tally tally = new Tally();
    private int folders;

    /// @param folder where subjects make theirs
    /// @param subjects the subject of a round
    /// @param mostDifferences after how many the run ends, for each is shrunk, which takes long
    Campaign(Path folder, IntFunction<Subject> subjects, int mostDifferences) {
        this.folder = folder;
        this.subjects = subjects;
        this.mostDifferences = mostDifferences;
    }

    /// Makes the dataset that is tried.
    interface Maker {
        DatasetGraph make(DatasetGraph data, Path folder);
    }

    /// @param union whether the default graph of what it makes is the union of the named graphs
    /// @param known texts of differences that are not its fault
    record Subject(String name, Maker maker, boolean union, List<String> known) {

        private Verdict verdict(Query query, DatasetGraph expected, DatasetGraph actual) {
            var verdict = Differences.verdict(query, expected, actual);
            if (verdict.differs() && Differences.oracleIsDoubtful(query, expected, actual)) {
                return Verdict.skipped("ARQ differs from itself or from TDB2");
            }
            if (verdict.differs() && !query.isReduced() && query.toString().contains("REDUCED")) {
                return Verdict.skipped("REDUCED inside, which leaves open how many rows there are");
            }
            return known.stream()
                    .filter(verdict.text()::contains)
                    .findFirst()
                    .map(text -> Verdict.skipped("known: " + text))
                    .orElse(verdict);
        }
    }

    /// Runs as many queries, or a few more. A round has the seed after that of the round before, so the first round
    /// of the seed that a message names is the one it tells of.
    Tally run(long seed, int queries) {
        for (var round = 0; tally.queries() < queries && tally.differences().size() < mostDifferences; round++) {
            round(seed + round, subjects.apply((int) Math.floorMod(seed + round, 1_000_000L)));
        }
        return tally;
    }

    private void round(long seed, Subject subject) {
        var random = new SplittableRandom(seed);
        var quads = new RandomData(random).quads();
        var queries = new RandomQueries(random, quads);
        var expected = expected(quads, subject);
        onSubject(quads, subject, actual -> {
            for (var i = 0; i < QUERIES_PER_DATASET; i++) {
                var made = queries.next();
                tally.made(made.operators());
                ask(seed, made, quads, subject, expected, actual);
            }
            return true;
        });
    }

    private void ask(
            long seed,
            RandomQueries.Made made,
            List<Quad> quads,
            Subject subject,
            DatasetGraph expected,
            DatasetGraph actual) {
        var text = made.text();
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (QueryException slip) {
            tally.unreadable(slip.getMessage() + "\n" + text);
            return;
        }
        var verdict = subject.verdict(query, expected, actual);
        tally.judged(verdict, text, made.operators());
        if (verdict.differs()) {
            tally.differs(message(seed, text, quads, subject, verdict));
        }
    }

    private String message(long seed, String text, List<Quad> quads, Subject subject, Verdict first) {
        var kind = kind(first);
        var query = ShrinkQuery.text(text, shorter -> differs(shorter, quads, subject, kind));
        var few = Shrink.list(quads, fewer -> differs(query, fewer, subject, kind));
        var parsed = QueryFactory.create(query);
        var expected = expected(few, subject);
        var verdict = onSubject(few, subject, actual -> subject.verdict(parsed, expected, actual));
        return "-Dmeent.seed=" + seed + " -Dmeent.fuzz.queries=20, " + subject.name() + "\n" + text
                + "\n" + first.text() + "\nshrunk to\n" + parsed + Show.quads(few) + verdict.text()
                + "\n" + Witnesses.of(parsed, few, subject.union());
    }

    /// A difference must not turn into another one while it shrinks; how many rows it has may change.
    private static String kind(Verdict verdict) {
        return verdict.text().lines().findFirst().orElse("").replaceAll("[0-9]+|_:\\w+", "");
    }

    private boolean differs(String text, List<Quad> quads, Subject subject, String kind) {
        try {
            var query = QueryFactory.create(text);
            var expected = expected(quads, subject);
            var verdict = onSubject(quads, subject, actual -> subject.verdict(query, expected, actual));
            return verdict.differs() && kind(verdict).equals(kind);
        } catch (QueryException ignored) {
            return false;
        }
    }

    private static DatasetGraph expected(List<Quad> quads, Subject subject) {
        return RandomData.inMemory(subject.union() ? RandomData.withUnion(quads) : quads);
    }

    /// What there is to do with the subject that has the quads.
    private interface Use<T> {
        T with(DatasetGraph actual);
    }

    private <T> T onSubject(List<Quad> quads, Subject subject, Use<T> use) {
        var place = folder.resolve("f" + folders++);
        try {
            Files.createDirectories(place);
            var actual = subject.maker().make(RandomData.inMemory(quads), place);
            try {
                return use.with(actual);
            } finally {
                actual.close();
                delete(place);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void delete(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
