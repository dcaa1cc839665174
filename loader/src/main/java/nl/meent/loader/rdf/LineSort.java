package nl.meent.loader.rdf;

import java.util.Arrays;

/// Sorts lines that lie in one array by their unsigned bytes, moving only their offsets.
///
/// It is a three-way quicksort on eight bytes at a time, kept beside the offset: lines of RDF share long
/// beginnings, so comparing whole lines would read the same bytes over and over. What all lines of a part have in
/// common is found once and left out. The newline, below every other byte of a canonical line, ends the comparison.
public final class LineSort {

    private static final int FEW = 20;

    private final byte[] lines;
    private final int[] starts;
    private final long[] words;
    private int seed = 0x9E3779B9;

    /// @param lines the lines, each with its newline, and at least eight more bytes after the last
    /// @param starts where each line begins
    /// @param words room for as many words as there are starts
    public LineSort(byte[] lines, int[] starts, long[] words) {
        this.lines = lines;
        this.starts = starts;
        this.words = words;
    }

    /// Puts the first starts into the order of their lines.
    public void sort(int count) {
        if (count > 1) {
            deepen(0, count, 0);
        }
    }

    /// Whether two lines are the same, given the length of the first with its newline.
    boolean same(int start, int length, int other) {
        return lines.length - other >= length
                && Arrays.equals(lines, start, start + length, lines, other, other + length);
    }

    /// Sorts lines that are the same before a depth.
    private void deepen(int from, int to, int depth) {
        var common = depth;
        if (to - from > FEW) {
            common += commonLength(from, to, depth);
            if (common > depth && lines[starts[from] + common - 1] == '\n') {
                return;
            }
        }
        for (int i = from; i < to; i++) {
            words[i] = word(starts[i] + common);
        }
        split(from, to, common);
    }

    private int commonLength(int from, int to, int depth) {
        var first = starts[from] + depth;
        var length = Newlines.end(lines, first, lines.length) - first;
        for (int i = from + 1; i < to && length > 0; i++) {
            var start = starts[i] + depth;
            var most = Math.min(length, lines.length - start);
            var mismatch = Arrays.mismatch(lines, first, first + most, lines, start, start + most);
            length = mismatch < 0 ? most : mismatch;
        }
        return length;
    }

    private void split(int from, int to, int depth) {
        var left = from;
        var right = to;
        while (right - left > FEW) {
            var pivot = pivot(left, right);
            var low = left;
            var high = right;
            for (int i = left; i < high; ) {
                if (words[i] < pivot) {
                    swap(i++, low++);
                } else if (words[i] > pivot) {
                    swap(i, --high);
                } else {
                    i++;
                }
            }
            if (high - low > 1 && Newlines.in(pivot ^ Long.MIN_VALUE) == 0) {
                deepen(low, high, depth + Long.BYTES);
            }
            // The smaller part by recursion, so that the stack stays low.
            if (low - left < right - high) {
                split(left, low, depth);
                left = high;
            } else {
                split(high, right, depth);
                right = low;
            }
        }
        insert(left, right, depth);
    }

    private void insert(int from, int to, int depth) {
        for (int i = from + 1; i < to; i++) {
            var start = starts[i];
            var word = words[i];
            var at = i;
            while (at > from && isAfter(at - 1, word, start, depth)) {
                starts[at] = starts[at - 1];
                words[at] = words[at - 1];
                at--;
            }
            starts[at] = start;
            words[at] = word;
        }
    }

    private boolean isAfter(int index, long word, int start, int depth) {
        if (words[index] != word) {
            return words[index] > word;
        }
        var last = word;
        for (int at = depth + Long.BYTES; Newlines.in(last ^ Long.MIN_VALUE) == 0; at += Long.BYTES) {
            last = word(start + at);
            var other = word(starts[index] + at);
            if (other != last) {
                return other > last;
            }
        }
        return false;
    }

    /// Eight bytes so that comparing them as a number compares them as unsigned bytes; none after a newline counts.
    private long word(int at) {
        var word = Newlines.word(lines, at);
        var newlines = Newlines.in(word);
        if (newlines != 0) {
            word &= -1L << (Long.SIZE - Byte.SIZE - (Long.numberOfLeadingZeros(newlines) & -Byte.SIZE));
        }
        return word ^ Long.MIN_VALUE;
    }

    private long pivot(int from, int to) {
        var first = words[any(from, to)];
        var second = words[any(from, to)];
        var third = words[any(from, to)];
        return Math.max(Math.min(first, second), Math.min(Math.max(first, second), third));
    }

    /// A position that the data cannot foresee, so that no data is slow on purpose; the order does not depend on it.
    private int any(int from, int to) {
        seed ^= seed << 13;
        seed ^= seed >>> 17;
        seed ^= seed << 5;
        return from + (int) (((seed & 0xFFFFFFFFL) * (to - from)) >>> 32);
    }

    private void swap(int one, int other) {
        var start = starts[one];
        starts[one] = starts[other];
        starts[other] = start;
        var word = words[one];
        words[one] = words[other];
        words[other] = word;
    }
}
