package nl.meent.loader.index.exec;

import java.util.Arrays;
import nl.meent.loader.index.path.Guard;

/// Different tuples of numbers, each with its place in the order of their coming. For one thread.
public final class Tuples {

    private final int width;
    private final Guard guard;
    private int[] numbers;
    private int[] slots = new int[64];
    private int count;

    /// @param width how many numbers a tuple has
    public Tuples(int width, Guard guard) {
        this.width = width;
        this.guard = guard;
        numbers = new int[Math.max(1, width) * 16];
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// One number of a tuple.
    int get(int tuple, int at) {
        return numbers[(tuple * width) + at];
    }

    /// The place of a tuple, given as those slots of a row; where it is new, [#count] grows.
    public int place(int[] row, int[] wanted) {
        var mask = slots.length - 1;
        for (int slot = hash(row, wanted) & mask; ; slot = (slot + 1) & mask) {
            var place = slots[slot] - 1;
            if (place < 0) {
                return add(row, wanted, slot);
            }
            if (same(place, row, wanted)) {
                return place;
            }
        }
    }

    /// The place of a tuple; -1 where it is not among them.
    int find(int[] row, int[] wanted) {
        var mask = slots.length - 1;
        for (int slot = hash(row, wanted) & mask; slots[slot] != 0; slot = (slot + 1) & mask) {
            if (same(slots[slot] - 1, row, wanted)) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    private boolean same(int place, int[] row, int[] wanted) {
        for (int i = 0; i < width; i++) {
            if (numbers[(place * width) + i] != row[wanted[i]]) {
                return false;
            }
        }
        return true;
    }

    private int add(int[] row, int[] wanted, int slot) {
        var start = Math.multiplyExact(count, width);
        if (start + width > numbers.length) {
            guard.hold((long) numbers.length * Integer.BYTES);
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, numbers.length));
        }
        for (int i = 0; i < width; i++) {
            numbers[start + i] = row[wanted[i]];
        }
        slots[slot] = ++count;
        if (2 * count > slots.length) {
            widen();
        }
        return count - 1;
    }

    private void widen() {
        guard.hold((long) slots.length * Integer.BYTES);
        var wider = new int[Math.multiplyExact(2, slots.length)];
        var mask = wider.length - 1;
        for (int tuple = 0; tuple < count; tuple++) {
            guard.step();
            var hash = 1;
            for (int i = 0; i < width; i++) {
                hash = mix(hash, numbers[(tuple * width) + i]);
            }
            var slot = spread(hash) & mask;
            while (wider[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            wider[slot] = tuple + 1;
        }
        slots = wider;
    }

    private static int hash(int[] row, int[] wanted) {
        var hash = 1;
        for (var slot : wanted) {
            hash = mix(hash, row[slot]);
        }
        return spread(hash);
    }

    private static int mix(int hash, int number) {
        return (hash ^ number) * 0x9E3779B9 + (hash >>> 15);
    }

    private static int spread(int hash) {
        return hash ^ (hash >>> 16);
    }
}
