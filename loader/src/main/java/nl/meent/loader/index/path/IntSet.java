package nl.meent.loader.index.path;

/// A growing set of numbers other than 0, with open addressing; a guard is charged for it until it is closed.
final class IntSet implements AutoCloseable {

    private static final int FIRST_CAPACITY = 16;

    /// The golden ratio of 2^32: it spreads numbers that follow each other.
    private static final int SPREAD = 0x9E3779B9;

    private final Guard guard;
    private int[] table = new int[0];
    private int size;

    IntSet(Guard guard) {
        this.guard = guard;
    }

    /// Adds a number; whether it is new.
    boolean add(int number) {
        if (size >= table.length / 2) {
            grow();
        }
        if (!put(number)) {
            return false;
        }
        size++;
        return true;
    }

    @Override
    public void close() {
        guard.hold(-bytes(table.length));
        table = new int[0];
        size = 0;
    }

    private boolean put(int number) {
        var mask = table.length - 1;
        var place = (number * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
        while (table[place] != 0) {
            if (table[place] == number) {
                return false;
            }
            place = (place + 1) & mask;
        }
        table[place] = number;
        return true;
    }

    private void grow() {
        var old = table;
        var capacity = Math.max(FIRST_CAPACITY, Math.multiplyExact(old.length, 2));
        guard.hold(bytes(capacity));
        table = new int[capacity];
        for (var number : old) {
            if (number != 0) {
                put(number);
            }
        }
        guard.hold(-bytes(old.length));
    }

    private static long bytes(int capacity) {
        return (long) capacity * Integer.BYTES;
    }
}
