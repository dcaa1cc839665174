package nl.meent.loader.plan;

import java.util.Arrays;
import java.util.Optional;
import nl.meent.loader.record.Kind;

/// A row of a view while it is being put together: for each name a cell, or none for NULL.
final class Row {

    /// A value.
    record Cell(Bytes bytes, Kind kind) {
        static Cell of(Slots slots, int value) {
            var from = slots.start[value];
            return new Cell(
                    Bytes.of(Arrays.copyOfRange(slots.bytes, from, from + slots.length[value])), slots.kind[value]);
        }

        /// The place of something in a sequence, from 0.
        static Cell of(long place) {
            return new Cell(Bytes.of(Long.toString(place)), Kind.INTEGER);
        }
    }

    private final Optional<Cell>[] cells;

    private Row(Optional<Cell>[] cells) {
        this.cells = cells;
    }

    /// A row of so many names, all NULL.
    @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of generic types; only Optional<Cell> goes in.
    static Row empty(int names) {
        Optional<Cell>[] cells = new Optional[names];
        Arrays.fill(cells, Optional.empty());
        return new Row(cells);
    }

    /// The same with one cell changed.
    Row with(int name, Cell cell) {
        var copy = cells.clone();
        copy[name] = Optional.of(cell);
        return new Row(copy);
    }

    /// The cell of a name.
    Optional<Cell> cell(int name) {
        return cells[name];
    }
}
