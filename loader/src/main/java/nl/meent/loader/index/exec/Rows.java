package nl.meent.loader.index.exec;

import java.util.Arrays;
import java.util.BitSet;
import nl.meent.loader.index.path.Guard;

/// Answers of a plan that was run to its end, to be joined with rows of another. For one thread.
public final class Rows {

    private final int[] slots;
    private final Guard guard;
    private int[] numbers;
    private int count;

    /// @param slots the slot of each column in the row that they will be joined with
    public Rows(int[] slots, Guard guard) {
        this.slots = slots.clone();
        this.guard = guard;
        numbers = new int[16 * Math.max(1, slots.length)];
    }

    /// Adds an answer, of which the column stand in these places.
    public void add(int[] row, int[] places) {
        var start = Math.multiplyExact(count, slots.length);
        if (start + slots.length > numbers.length) {
            guard.hold((long) numbers.length * Integer.BYTES);
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, numbers.length));
        }
        for (int column = 0; column < slots.length; column++) {
            numbers[start + column] = row[places[column]];
        }
        count++;
    }

    /// The slots in which every answer has a value.
    public BitSet sure() {
        var sure = new BitSet();
        for (int column = 0; column < slots.length; column++) {
            sure.set(slots[column], isFull(column));
        }
        return sure;
    }

    int count() {
        return count;
    }

    int columns() {
        return slots.length;
    }

    int slot(int column) {
        return slots[column];
    }

    int get(int answer, int column) {
        return numbers[(answer * slots.length) + column];
    }

    /// Whether all answers have a value in a column.
    boolean isFull(int column) {
        for (int answer = 0; answer < count; answer++) {
            guard.step();
            if (get(answer, column) == 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether an answer and a row agree wherever both have a value.
    boolean agrees(int answer, int[] row) {
        for (int column = 0; column < slots.length; column++) {
            var mine = get(answer, column);
            var theirs = row[slots[column]];
            if (mine != 0 && theirs != 0 && mine != theirs) {
                return false;
            }
        }
        return true;
    }

    /// Whether an answer and a row both have a value in some slot.
    boolean meets(int answer, int[] row) {
        for (int column = 0; column < slots.length; column++) {
            if (get(answer, column) != 0 && row[slots[column]] != 0) {
                return true;
            }
        }
        return false;
    }
}
