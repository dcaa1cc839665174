package nl.meent.loader.record.csv;

import nl.meent.loader.record.Batch;

/// Finds the cells in the bytes of a batch, one after another.
///
/// A quoted cell is folded where it stands, so that its value is a run of bytes like any other.
final class CellCutter {

    /// What [#cut] gives where the cell was the last of its row.
    static final int ROW = 256;
    /// What [#cut] gives where the file ends inside quotes, or a row is longer than [#LONGEST].
    static final int UNCLOSED = 257;
    /// The longest row: a quote that is never closed must not draw the whole file into memory.
    static final int LONGEST = 1 << 25;

    private static final int NONE = -1;

    private final CsvInput input;
    private final byte delimiter;
    private final int quote;
    private final int escape;
    private final boolean trim;

    private byte[] data = new byte[0];
    /// Where the next cell begins.
    int at;
    /// The value of the last cell.
    int start;
    int end;
    /// How many lines ended since this was set to 0.
    long lines;
    /// Where the line that holds `at` begins.
    int lineStart;
    /// Where the last cell that was given up began, how many lines had ended there, and where its line begins.
    int opening;
    long linesAtOpening;
    int lineStartAtOpening;
    /// Where the row, or the line that is left out, begins.
    int rowStart;
    /// Whether cells are folded; not where they are only counted.
    boolean folds = true;
    /// The first byte after the closing quote of the last cell that should not be there, and how many there are.
    int strayStart;
    int strays;

    CellCutter(CsvInput input, Dialect dialect) {
        this.input = input;
        this.delimiter = dialect.delimiter();
        this.quote = dialect.quote();
        this.escape = dialect.escape();
        this.trim = dialect.trim();
    }

    /// Begins at the first byte of a batch.
    void begin(Batch batch) {
        data = batch.data;
        at = 0;
        lineStart = 0;
    }

    /// Cuts the cell that begins at `at`. Gives the delimiter where another one follows.
    int cut(Batch batch) {
        opening = at;
        linesAtOpening = lines;
        lineStartAtOpening = lineStart;
        while (true) {
            var bytes = data;
            var used = batch.used;
            var i = trim ? afterBlanks(at, used) : at;
            if (i < used && (bytes[i] & 0xFF) == quote) {
                opening = i;
                return cutQuoted(batch, i);
            }
            var begin = i;
            while (i < used && bytes[i] != delimiter && bytes[i] != '\n' && bytes[i] != '\r') {
                i++;
            }
            // Whether CR stands alone is known only from the byte after it.
            var open = i == used || (bytes[i] == '\r' && i + 1 == used);
            if (open && isTooLong(batch)) {
                return UNCLOSED;
            }
            if (!open || !more(batch)) {
                start = begin;
                end = trim ? beforeBlanks(begin, i) : i;
                return pass(i, used);
            }
        }
    }

    /// Whether what began at `rowStart` is longer than any row may be.
    boolean isTooLong(Batch batch) {
        return batch.used - rowStart > LONGEST;
    }

    /// Goes past this line, whatever it holds.
    void skipLine(Batch batch) {
        rowStart = at;
        var i = at;
        while (!isTooLong(batch) && has(batch, i) && data[i] != '\n' && data[i] != '\r') {
            i++;
        }
        // The byte after CR tells whether both end the line.
        has(batch, i + 1);
        pass(Math.min(i, batch.used), batch.used);
    }

    /// Whether the file has a byte at `i`, which is brought where it is not here yet.
    private boolean has(Batch batch, int i) {
        while (i >= batch.used) {
            if (!more(batch)) {
                return false;
            }
        }
        return true;
    }

    /// Whether these bytes stand here.
    boolean sees(Batch batch, byte[] prefix) {
        for (var i = 0; i < prefix.length; i++) {
            if (!has(batch, at + i) || data[at + i] != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the file ends here.
    boolean isAtEnd(Batch batch) {
        return at == batch.used && !more(batch);
    }

    /// Whether a line without a character begins here.
    boolean seesBlankLine() {
        return data[at] == '\n' || data[at] == '\r';
    }

    private int cutQuoted(Batch batch, int quoted) {
        var bytes = data;
        var used = batch.used;
        var to = quoted + 1;
        var i = quoted + 1;
        while (true) {
            // One byte ahead has to be known: it tells a doubled quote from a closing one.
            if (i + 1 >= used) {
                if (!isTooLong(batch) && more(batch)) {
                    bytes = data;
                    used = batch.used;
                    continue;
                }
                if (i >= used || isTooLong(batch)) {
                    return UNCLOSED;
                }
            }
            var b = bytes[i];
            var isQuote = (b & 0xFF) == quote;
            if (isQuote && (escape != NONE || i + 1 >= used || (bytes[i + 1] & 0xFF) != quote)) {
                break;
            }
            if (isQuote || ((b & 0xFF) == escape && i + 1 < used)) {
                b = bytes[++i];
            }
            if (b == '\n' || (b == '\r' && (i + 1 >= used || bytes[i + 1] != '\n'))) {
                lines++;
                lineStart = i + 1;
            }
            if (folds) {
                bytes[to++] = b;
            }
            i++;
        }
        start = trim ? afterBlanks(quoted + 1, to) : quoted + 1;
        end = trim ? beforeBlanks(start, to) : to;
        return afterQuote(batch, i + 1);
    }

    private int afterQuote(Batch batch, int from) {
        var i = from;
        while (true) {
            if (i + 1 >= batch.used && !isTooLong(batch) && more(batch)) {
                continue;
            }
            if (i >= batch.used || data[i] == delimiter || data[i] == '\n' || data[i] == '\r') {
                break;
            }
            i++;
        }
        if (i >= batch.used && isTooLong(batch)) {
            return UNCLOSED;
        }
        strayStart = trim ? afterBlanks(from, i) : from;
        strays = i - strayStart;
        return pass(i, batch.used);
    }

    /// Goes past the delimiter or the end of the line at `i`.
    private int pass(int i, int used) {
        if (i >= used) {
            at = i;
            return ROW;
        }
        if (data[i] == delimiter) {
            at = i + 1;
            return delimiter;
        }
        lines++;
        at = data[i] == '\r' && i + 1 < used && data[i + 1] == '\n' ? i + 2 : i + 1;
        lineStart = at;
        return ROW;
    }

    private boolean more(Batch batch) {
        var more = input.more(batch);
        data = batch.data;
        return more;
    }

    private int afterBlanks(int from, int to) {
        var i = from;
        while (i < to && (data[i] == ' ' || (data[i] == '\t' && delimiter != '\t'))) {
            i++;
        }
        return i;
    }

    private int beforeBlanks(int from, int to) {
        var i = to;
        while (i > from && (data[i - 1] == ' ' || data[i - 1] == '\t')) {
            i--;
        }
        return i;
    }
}
