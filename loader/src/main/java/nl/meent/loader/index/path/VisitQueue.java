package nl.meent.loader.index.path;

/// A growing queue of visits still to make, first in, first out; a guard is charged for it until it is closed.
final class VisitQueue implements AutoCloseable {

    private static final int FIRST_CAPACITY = 16;

    private final Guard guard;
    private long[] ring = new long[0];
    private int head;
    private int size;

    VisitQueue(Guard guard) {
        this.guard = guard;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int state, int node) {
        if (size == ring.length) {
            grow();
        }
        ring[(head + size) & (ring.length - 1)] = ((long) state << Integer.SIZE) | Integer.toUnsignedLong(node);
        size++;
    }

    /// Takes the first visit; [#state] and [#node] take it apart.
    long take() {
        var visit = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return visit;
    }

    static int state(long visit) {
        return (int) (visit >>> Integer.SIZE);
    }

    static int node(long visit) {
        return (int) visit;
    }

    @Override
    public void close() {
        guard.hold(-bytes(ring.length));
        ring = new long[0];
        size = 0;
    }

    private void grow() {
        var old = ring;
        var capacity = Math.max(FIRST_CAPACITY, Math.multiplyExact(old.length, 2));
        guard.hold(bytes(capacity));
        ring = new long[capacity];
        System.arraycopy(old, head, ring, 0, old.length - head);
        System.arraycopy(old, 0, ring, old.length - head, head);
        head = 0;
        guard.hold(-bytes(old.length));
    }

    private static long bytes(int capacity) {
        return (long) capacity * Long.BYTES;
    }
}
