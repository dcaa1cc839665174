package nl.meent.loader.term;

import java.util.Arrays;

/// Some finished terms, one after another. For one thread at a time.
public final class Terms {

    public final TermBuffer buffer = new TermBuffer(1024);
    public int[] end = new int[8];
    public int count;

    private static final int FEW = 16;

    private int[] table = new int[0];
    /// How many terms the table holds.
    private int hashed;

    /// Forgets all terms.
    public void clear() {
        buffer.used = 0;
        count = 0;
    }

    /// Ends the term that was written last.
    public void finish() {
        if (count == end.length) {
            end = Arrays.copyOf(end, count * 2);
        }
        end[count++] = buffer.used;
    }

    /// Where a term begins.
    public int start(int term) {
        return term == 0 ? 0 : end[term - 1];
    }

    /// How many bytes a term has.
    public int size(int term) {
        return end[term] - start(term);
    }

    /// Takes back what was written after the last finished term.
    public void discard() {
        buffer.used = count == 0 ? 0 : end[count - 1];
    }

    /// Takes the last term back where an earlier one equals it: terms of a map are a set. To be asked after each
    /// term.
    public void dropRepeated() {
        if (count < 2) {
            hashed = 0;
        } else if (count <= FEW ? isAmong() : isKnown()) {
            count--;
            discard();
        }
    }

    private boolean isAmong() {
        for (var i = 0; i < count - 1; i++) {
            if (isLast(i)) {
                return true;
            }
        }
        return false;
    }

    /// Many terms, as a join gives them: by a table of their hashes, since comparing each with each takes too long.
    private boolean isKnown() {
        if (count * 2 > table.length) {
            table = new int[count * 4];
            hashed = 0;
        }
        if (hashed > count - 1 || hashed == 0) {
            Arrays.fill(table, 0);
            hashed = 0;
        }
        while (hashed < count - 1) {
            table[place(hashed)] = hashed + 1;
            hashed++;
        }
        var place = place(count - 1);
        if (table[place] != 0) {
            return true;
        }
        table[place] = count;
        hashed = count;
        return false;
    }

    /// Where a term stands in the table, or would.
    private int place(int term) {
        var hash = 1;
        for (var i = start(term); i < end[term]; i++) {
            hash = 31 * hash + buffer.bytes[i];
        }
        var place = (hash & Integer.MAX_VALUE) % table.length;
        while (table[place] != 0 && !isEqual(table[place] - 1, term)) {
            place = (place + 1) % table.length;
        }
        return place;
    }

    private boolean isLast(int term) {
        return isEqual(term, count - 1);
    }

    private boolean isEqual(int one, int other) {
        return Arrays.equals(buffer.bytes, start(one), end[one], buffer.bytes, start(other), end[other]);
    }
}
