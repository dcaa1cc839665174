package nl.meent.loader.index.exec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.meent.loader.index.path.Guard;

/// Gathers rows by the values of some expressions, and gives one row for each group.
///
/// The rows that come in are gone when the groups come out, so it stands only where nothing was bound before.
public final class Group implements Step {

    private static final long BYTES_PER_TALLY = 48;

    private final Step input;
    private final int[] row;
    private final List<Value> keys;
    private final int[] keySlots;
    private final List<Supplier<Tally>> tallies;
    private final int[] resultSlots;
    private final Guard guard;
    private final int[] key;
    private final int[] all;
    private final List<List<Tally>> groups = new ArrayList<>();
    private Tuples known;
    private int next;
    private boolean gathered;

    /// @param keys what to group by, and the slots their values go to
    /// @param tallies the aggregates, and the slots their results go to
    public Group(Step input, int[] row, Slots<Value> keys, Slots<Supplier<Tally>> tallies, Guard guard) {
        this.input = input;
        this.row = row;
        this.keys = keys.items();
        this.keySlots = keys.slots();
        this.tallies = tallies.items();
        this.resultSlots = tallies.slots();
        this.guard = guard;
        key = new int[keySlots.length];
        all = IntStream.range(0, key.length).toArray();
        known = new Tuples(key.length, guard);
    }

    @Override
    public void open() {
        gathered = false;
    }

    @Override
    public boolean next() {
        if (!gathered) {
            gather();
        }
        if (next == groups.size()) {
            clear(keySlots);
            clear(resultSlots);
            return false;
        }
        for (int i = 0; i < keySlots.length; i++) {
            row[keySlots[i]] = known.get(next, i);
        }
        var group = groups.get(next++);
        for (int i = 0; i < resultSlots.length; i++) {
            row[resultSlots[i]] = group.get(i).result();
        }
        return true;
    }

    private void gather() {
        groups.clear();
        known = new Tuples(key.length, guard);
        next = 0;
        gathered = true;
        if (keys.isEmpty() && !tallies.isEmpty()) {
            // Without keys there is one group, also of no rows.
            group();
        }
        input.open();
        while (input.next()) {
            guard.step();
            var times = input instanceof Join join ? join.times() : 1;
            for (var tally : groups.get(group())) {
                tally.add(times);
            }
        }
    }

    private int group() {
        for (int i = 0; i < key.length; i++) {
            key[i] = keys.get(i).get();
        }
        var group = known.place(key, all);
        if (group == groups.size()) {
            guard.hold(BYTES_PER_TALLY * (1 + tallies.size()));
            groups.add(tallies.stream().map(Supplier::get).toList());
        }
        return group;
    }

    private void clear(int[] slots) {
        for (var slot : slots) {
            row[slot] = 0;
        }
    }
}
