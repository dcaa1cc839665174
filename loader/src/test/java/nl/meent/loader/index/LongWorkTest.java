package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.stream.IntStream;
import nl.meent.loader.index.exec.HashJoin;
import nl.meent.loader.index.exec.JoinBuilder;
import nl.meent.loader.index.exec.Once;
import nl.meent.loader.index.exec.Rows;
import nl.meent.loader.index.exec.Tuples;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.plan.Pattern;
import nl.meent.loader.index.plan.Place;
import nl.meent.loader.index.plan.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes through many rows at a time, asks the guard meanwhile whether it may go on.
class LongWorkTest {

    private static final int MANY = 300_000;

    private static final int[] SLOTS = {0, 1};

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Stops after some steps, from when it is told to.
    private static final class Patience implements Guard {
        private long left = Long.MAX_VALUE;

        @Override
        public void step() {
            if (--left < 0) {
                throw new Stopped();
            }
        }

        @Override
        public void hold(long bytes) {}
    }

    /// The table of a hash join is made of all answers at once, before the first row comes out.
    @Test
    void aHashJoinMayBeStoppedWhileItMakesItsTable() {
        var patience = new Patience();
        var rows = new Rows(SLOTS, patience);
        for (var answer = 1; answer <= MANY; answer++) {
            rows.add(new int[] {answer, answer % 1000}, SLOTS);
        }
        var candidates = new BitSet();
        candidates.set(0);
        var join = HashJoin.inner(new Once(), new int[] {1, 0}, () -> rows, candidates, patience);
        join.open();
        patience.left = MANY / 4;
        assertThrows(Stopped.class, join::next);
    }

    /// Rows of graphs that were not asked for are passed by, and that is work too.
    @Test
    void aScanMayBeStoppedWhileItPassesRowsOfOtherGraphs(@TempDir Path folder) {
        try (var index = Large.of(folder, lines -> {
            lines.inGraph("one", () -> lines.edge(1, 2));
            lines.inGraph("two", () -> lines.edge(2, 3));
            lines.inGraph("other", () -> {
                for (var node = 0; node < 30_000; node++) {
                    lines.edge(node, 0);
                }
            });
        })) {
            var graphs = index.contents().graphs();
            var both = graphs.named().stream()
                    .filter(graph -> graphs.size(graph) == 1)
                    .toList();
            assertEquals(2, both.size());
            var patience = new Patience();
            var builder = new JoinBuilder(index.contents(), new int[3], patience);
            var where = new Where.Active(graphs.merged(both));
            builder.add(new Pattern(Place.slot(0), Place.slot(1), Place.slot(2), where));
            var join = builder.build(new Once(), new BitSet());
            join.open();
            patience.left = 1000;
            assertThrows(Stopped.class, () -> {
                while (join.next()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    /// A table of tuples that grows places all of them anew.
    @Test
    void aTableOfTuplesMayBeStoppedWhileItGrows() {
        var patience = new Patience();
        var most = new ArrayList<Long>();
        var tuples = new Tuples(2, patience);
        IntStream.range(0, MANY).forEach(number -> {
            var before = patience.left;
            tuples.place(new int[] {number, number}, SLOTS);
            most.add(before - patience.left);
        });
        assertTrue(most.stream().anyMatch(steps -> steps > MANY / 8), "it grew without a step");
    }
}
