package nl.meent.loader.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.meent.loader.mapping.Expression.Reference;
import nl.meent.loader.record.Column;
import nl.meent.loader.report.Where;

/// What the plans over one kind of record need: their columns, and how many numbers they took.
final class Scope {

    private record Key(String reference, boolean structure) {}

    private final Map<Key, Integer> numbers = new LinkedHashMap<>();
    private final List<Column> columns = new ArrayList<>();
    private int slots;

    /// The column of a reference.
    int column(Reference reference) {
        return column(reference.reference(), false, reference.origin());
    }

    /// The column of the records that an iterator finds, as text.
    int structure(String iterator, Where origin) {
        return column(iterator, true, origin);
    }

    /// A number of its own for a plan.
    int nextSlot() {
        return slots++;
    }

    int slots() {
        return slots;
    }

    /// All columns, in the order of their numbers.
    List<Column> columns() {
        return List.copyOf(columns);
    }

    private int column(String reference, boolean structure, Where origin) {
        return numbers.computeIfAbsent(new Key(reference, structure), key -> {
            columns.add(new Column(reference, structure, origin));
            return columns.size() - 1;
        });
    }
}
