package nl.meent.loader.record.csv;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.meent.loader.record.Batch;
import nl.meent.loader.record.Column;
import nl.meent.loader.record.RecordReader;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;

/// Reads the rows of a CSV file (RFC 4180 and the dialects of CSVW).
///
/// Cells are cut straight from the bytes of the file. A quote opens a quoted cell only as its first character;
/// elsewhere it is a character. All faults of the file are found in one pass: a row with too many or too few cells,
/// bytes that are not UTF-8, characters after a closing quote, and a quote that is never closed, told with the
/// place where it began.
///
/// Own code instead of FastCSV, since that makes a string of every cell; `mvn -Pbench` measures both.
public final class CsvReader implements RecordReader {

    /// Rows in one batch at the most: short rows must not make a batch of a million records.
    private static final int MOST_ROWS = 4096;

    private final CsvInput input;
    private final CellCutter cutter;
    private final Dialect dialect;
    private final String source;
    private final Problems problems;
    private final byte[][] nulls;
    private final byte[] comment;

    private CsvHeader header = CsvHeader.NONE;
    private long row;
    private long line = 1;
    private boolean ended;

    private CsvReader(InputStream bytes, String source, Dialect dialect, Problems problems) {
        this.input = new CsvInput(bytes, source);
        this.cutter = new CellCutter(input, dialect);
        this.dialect = dialect;
        this.source = source;
        this.problems = problems;
        this.nulls = dialect.nullBytes();
        this.comment = dialect.comment().getBytes(StandardCharsets.UTF_8);
    }

    /// Opens a file whose bytes are UTF-8 without a byte order mark. The reader closes them.
    ///
    /// The header is read at once. A column that it does not have is told at the place in the mapping that names
    /// it, and no row is read.
    public static RecordReader open(
            InputStream bytes, String source, Dialect dialect, List<Column> columns, Problems problems) {
        var reader = new CsvReader(bytes, source, dialect, problems);
        try {
            reader.readHeader(columns);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    @Override
    public boolean read(Batch batch) {
        batch.clear();
        // Lines that are left out may fill a batch without a row.
        while (!ended && batch.records == 0) {
            batch.clear();
            input.begin(batch);
            cutter.begin(batch);
            var more = true;
            while (more && cutter.at < Batch.BYTES && batch.records < MOST_ROWS) {
                more = readRow(batch);
            }
            input.leave(batch, cutter.at);
        }
        return batch.records > 0;
    }

    @Override
    public void close() {
        input.close();
    }

    private void readHeader(List<Column> columns) {
        var batch = new Batch(source, List.of());
        input.begin(batch);
        cutter.begin(batch);
        for (var i = 0; i < dialect.skipRows() && !cutter.isAtEnd(batch); i++) {
            skipLine(batch);
        }
        while (!cutter.isAtEnd(batch) && isLeftOut(batch)) {
            skipLine(batch);
        }
        if (cutter.isAtEnd(batch)) {
            problems.add(input.failure().orElseGet(() -> CsvHeader.missing(source)));
            ended = true;
            return;
        }
        var begin = cutter.at;
        var headerLine = line;
        cutter.folds = dialect.header();
        var names = names(batch);
        cutter.folds = true;
        if (ended) {
            return;
        }
        if (dialect.header()) {
            tellBadBytes();
            line += cutter.lines;
        } else {
            // The first row is data: it was only counted.
            cutter.at = begin;
        }
        header = CsvHeader.of(names, columns, source, headerLine, problems);
        ended = !header.usable;
        input.leave(batch, cutter.at);
    }

    private List<String> names(Batch batch) {
        var names = new ArrayList<String>();
        cutter.lines = 0;
        cutter.rowStart = cutter.at;
        int stop;
        do {
            stop = cutter.cut(batch);
            if (stop == CellCutter.UNCLOSED) {
                unclosed(batch);
                ended = true;
                return names;
            }
            names.add(dialect.header() ? cell(batch) : "_col." + (names.size() + 1));
        } while (stop < CellCutter.ROW);
        return names;
    }

    private String cell(Batch batch) {
        return new String(batch.data, cutter.start, cutter.end - cutter.start, StandardCharsets.UTF_8);
    }

    /// Reads one row into the batch; false at the end of the file.
    private boolean readRow(Batch batch) {
        if (cutter.isAtEnd(batch)) {
            ended = true;
            input.failure().ifPresent(problems::add);
            return false;
        }
        if (isLeftOut(batch)) {
            skipLine(batch);
            return true;
        }
        var record = batch.begin(++row, line, "");
        var wanted = header.wanted;
        var cells = 0;
        int stop;
        cutter.lines = 0;
        cutter.strays = 0;
        cutter.rowStart = cutter.at;
        do {
            stop = cutter.cut(batch);
            if (cells < wanted.length && wanted[cells] >= 0 && stop != CellCutter.UNCLOSED) {
                keep(batch, record, wanted[cells]);
            }
            if (cutter.strays > 0) {
                strays(batch, record, cells);
            }
            cells++;
        } while (stop < CellCutter.ROW);
        finish(batch, record, cells, stop);
        line += cutter.lines;
        return !ended;
    }

    private void keep(Batch batch, int record, int column) {
        var from = cutter.start;
        var size = cutter.end - from;
        for (var text : nulls) {
            if (size == text.length && Arrays.equals(batch.data, from, from + size, text, 0, size)) {
                return;
            }
        }
        batch.set(record, column, from, size);
    }

    private void finish(Batch batch, int record, int cells, int stop) {
        var brokenOff = stop == CellCutter.ROW && input.failure().isPresent() && cutter.isAtEnd(batch);
        if (stop == CellCutter.UNCLOSED || brokenOff) {
            // Where the source broke off, its last row may be half a row.
            input.failure().ifPresentOrElse(problems::add, () -> unclosed(batch));
            cutter.at = batch.used;
            ended = true;
            batch.withdraw();
        } else if (cells != header.wanted.length && !batch.isSpoiled(record)) {
            wrongCount(batch, record, cells);
        }
        if (tellBadBytes() && !ended) {
            batch.spoil(record);
        }
    }

    /// Tells the first byte that is not UTF-8 among those gone past, and how many more there are.
    private boolean tellBadBytes() {
        var first = input.nextFault(cutter.at);
        var more = 0L;
        while (first.isPresent() && input.nextFault(cutter.at).isPresent()) {
            more++;
        }
        if (first.isPresent()) {
            badByte(first.get(), more);
        }
        return first.isPresent();
    }

    private boolean isLeftOut(Batch batch) {
        return (dialect.skipBlankRows() && cutter.seesBlankLine())
                || (comment.length > 0 && cutter.sees(batch, comment));
    }

    private void skipLine(Batch batch) {
        cutter.lines = 0;
        cutter.skipLine(batch);
        tellBadBytes();
        line += cutter.lines;
    }

    private void unclosed(Batch batch) {
        var opening = cutter.opening;
        var shown = Math.min(batch.used - opening, Problem.LONGEST_VALUE);
        var tooLong = cutter.isTooLong(batch);
        problem(
                tooLong ? Code.LIMIT : Code.SYNTAX,
                new Where.Position(source, line + cutter.linesAtOpening, column(batch, opening)),
                new String(batch.data, opening, shown, StandardCharsets.UTF_8),
                tooLong ? "stands in a row of more than 32 MiB" : "opens a quote that is never closed",
                "close the quote, or double the quotes that belong to the value");
    }

    /// Counts characters, not bytes: every byte but those that continue a character.
    private int column(Batch batch, int at) {
        var column = 1;
        for (var i = cutter.lineStartAtOpening; i < at; i++) {
            column += (batch.data[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }

    private void strays(Batch batch, int record, int cell) {
        batch.spoil(record);
        var name = cell < header.names.size() ? header.names.get(cell) : "";
        problem(
                Code.SYNTAX,
                new Where.Cell(source, row, line, name),
                new String(batch.data, cutter.strayStart, cutter.strays, StandardCharsets.UTF_8),
                "stands after a closing quote, expected the next cell",
                "double the quotes that belong to the value");
        cutter.strays = 0;
    }

    private void badByte(CsvInput.Fault fault, long more) {
        problem(
                Code.ENCODING,
                new Where.Offset(source, fault.offset()),
                String.format("%02X", fault.value()),
                "is a byte that UTF-8 does not have here, in the row that begins at line " + line
                        + (more == 0 ? "" : ", which has " + more + " more"),
                "save the file as UTF-8, or name its encoding in the mapping (rml:encoding, csvw:encoding)");
    }

    private void wrongCount(Batch batch, int record, int cells) {
        batch.spoil(record);
        var width = header.wanted.length;
        problems.add(Problem.violation(
                Code.COLUMN_COUNT,
                batch.where(record),
                "has " + cells + " cells, expected " + width + " as in the header",
                cells > width ? "put quotes around cells that hold the delimiter" : "add the missing cells"));
    }

    private void problem(Code code, Where where, String value, String message, String advice) {
        problems.add(new Problem(code, Severity.VIOLATION, where, Optional.of(value), message, advice));
    }
}
