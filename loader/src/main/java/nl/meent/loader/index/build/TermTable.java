package nl.meent.loader.index.build;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Gives every different term of a chunk a number, in the order of their first appearance.
///
/// A hash table on the bytes themselves, without objects. Where a hash may lead is not foreseeable from outside, as it
/// begins with a number that differs from run to run; the numbers do not depend on it.
final class TermTable {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    /// Each term has its number before it and a newline after it, so that sorted lines still know their numbers.
    static final int BEFORE = Integer.BYTES;

    private final long seed = System.nanoTime() * FACTOR;
    private byte[] bytes = new byte[1 << 16];
    private int used;
    private int[] starts = new int[1 << 12];
    private int[] hashes = new int[1 << 12];
    private int[] slots = new int[1 << 13];
    private int count;

    /// The number of a term, from 0.
    int number(byte[] term, int from, int to) {
        var hash = hash(term, from, to);
        var mask = slots.length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            var number = slots[slot] - 1;
            if (number < 0) {
                return add(term, from, to, hash, slot);
            }
            if (hashes[number] == hash && is(number, term, from, to)) {
                return number;
            }
        }
    }

    int count() {
        return count;
    }

    /// The terms as lines, with room after them, as sorting wants it.
    byte[] lines() {
        return bytes;
    }

    /// The length of the line that begins here, with its newline.
    int length(int start) {
        var next = numberAt(start) + 1;
        return (next < count ? starts[next] - BEFORE : used) - start;
    }

    /// Where the lines begin, in the order of the numbers; as many as [#count].
    int[] starts() {
        return starts;
    }

    /// The number that stands before a line.
    int numberAt(int start) {
        return (int) INT.get(bytes, start - BEFORE);
    }

    /// Forgets all terms and keeps the room.
    void clear() {
        used = 0;
        count = 0;
        Arrays.fill(slots, 0);
    }

    private boolean is(int number, byte[] term, int from, int to) {
        var start = starts[number];
        var end = number + 1 < count ? starts[number + 1] - BEFORE - 1 : used - 1;
        return end - start == to - from && Arrays.equals(bytes, start, end, term, from, to);
    }

    private int add(byte[] term, int from, int to, int hash, int slot) {
        var needed = Math.addExact(used, BEFORE + (to - from) + 1 + Long.BYTES);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, (int) Math.min(2L * bytes.length, Integer.MAX_VALUE - 8)));
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        INT.set(bytes, used, count);
        starts[count] = used + BEFORE;
        hashes[count] = hash;
        System.arraycopy(term, from, bytes, used + BEFORE, to - from);
        used += BEFORE + (to - from);
        bytes[used++] = '\n';
        slots[slot] = ++count;
        if (2 * count > slots.length) {
            widen();
        }
        return count - 1;
    }

    private void widen() {
        slots = new int[2 * slots.length];
        var mask = slots.length - 1;
        for (int number = 0; number < count; number++) {
            var slot = hashes[number] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number + 1;
        }
    }

    private int hash(byte[] term, int from, int to) {
        var hash = seed + (to - from);
        var at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = mix(hash, (long) LONG.get(term, at));
        }
        if (to - from >= Long.BYTES) {
            hash = mix(hash, (long) LONG.get(term, to - Long.BYTES));
        } else {
            for (; at < to; at++) {
                hash = mix(hash, term[at]);
            }
        }
        return (int) (hash ^ (hash >>> Integer.SIZE));
    }

    private static long mix(long hash, long word) {
        var product = (hash ^ word) * FACTOR;
        return product ^ (product >>> 29);
    }
}
