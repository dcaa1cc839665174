package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.mapping.Expression.Part;
import nl.meent.loader.mapping.Expression.Template;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Code;
import nl.meent.loader.term.TermBuffer;

/// A template, compiled: prepared pieces of text, and the columns between them. Where columns have several values,
/// every combination is written (RML-Core, template value); a column that stands twice has the same value in both
/// places.
final class TemplateShape {

    /// How values go into the template.
    enum Way {
        PLAIN,
        IRI_SAFE,
        URI_SAFE,
        BLANK_LABEL
    }

    /// Told where each finished text begins.
    interface Finish {
        void from(int start);
    }

    /// `texts[i]` stands before the value of `columns[places[i]]`; the last one ends the template.
    private final byte[][] texts;
    private final int[] places;
    private final int[] columns;

    private TemplateShape(byte[][] texts, int[] places, int[] columns) {
        this.texts = texts;
        this.places = places;
        this.columns = columns;
    }

    /// Compiles a template; `prefix` comes before its first piece.
    static TemplateShape of(Template template, String prefix, Scope scope) {
        var texts = new ArrayList<byte[]>();
        var places = new ArrayList<Integer>();
        var columns = new ArrayList<Integer>();
        var text = new StringBuilder(prefix);
        for (var part : template.parts()) {
            switch (part) {
                case Part.Text(var more) -> text.append(more);
                case Part.Slot(var reference) -> {
                    texts.add(text.toString().getBytes(StandardCharsets.UTF_8));
                    text.setLength(0);
                    places.add(place(scope.column(reference), columns));
                }
            }
        }
        texts.add(text.toString().getBytes(StandardCharsets.UTF_8));
        return new TemplateShape(texts.toArray(byte[][]::new), ints(places), ints(columns));
    }

    int firstColumn() {
        return columns[0];
    }

    /// Whether a value that goes into the template is the empty text.
    boolean hasEmptyValue(Cursor cursor) {
        for (var column : columns) {
            for (var value = cursor.batch.first(cursor.record, column); value != 0; value = cursor.batch.next[value]) {
                if (cursor.batch.length[value] == 0 && cursor.batch.kind(value) != Kind.STRUCTURE) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Writes every combination; none where a column is NULL.
    void each(Cursor cursor, TermBuffer out, Way way, Finish finish) {
        var batch = cursor.batch;
        var chosen = cursor.chosen(columns.length);
        var several = false;
        for (var i = 0; i < columns.length; i++) {
            chosen[i] = batch.first(cursor.record, columns[i]);
            if (chosen[i] == 0 || !isPlain(cursor, columns[i], chosen[i])) {
                return;
            }
            several |= batch.next[chosen[i]] != 0;
        }
        if (several) {
            combine(cursor, out, way, finish, chosen, 0);
        } else {
            write(cursor, out, way, finish, chosen);
        }
    }

    private void combine(Cursor cursor, TermBuffer out, Way way, Finish finish, int[] chosen, int from) {
        if (from == columns.length) {
            write(cursor, out, way, finish, chosen);
            return;
        }
        var first = chosen[from];
        for (var value = first; value != 0; value = cursor.batch.next[value]) {
            if (isPlain(cursor, columns[from], value)) {
                chosen[from] = value;
                combine(cursor, out, way, finish, chosen, from + 1);
            }
        }
        chosen[from] = first;
    }

    private void write(Cursor cursor, TermBuffer out, Way way, Finish finish, int[] chosen) {
        var batch = cursor.batch;
        var from = out.used;
        for (var i = 0; i < places.length; i++) {
            text(out, texts[i], way);
            var value = chosen[places[i]];
            value(out, batch.data, batch.start[value], batch.length[value], way);
        }
        text(out, texts[places.length], way);
        finish.from(from);
    }

    private static void text(TermBuffer out, byte[] text, Way way) {
        if (way == Way.BLANK_LABEL) {
            BlankLabel.write(out, text, 0, text.length);
        } else {
            out.put(text);
        }
    }

    private static void value(TermBuffer out, byte[] bytes, int from, int size, Way way) {
        switch (way) {
            case PLAIN -> out.put(bytes, from, size);
            case IRI_SAFE -> out.safe(bytes, from, size, false);
            case URI_SAFE -> out.safe(bytes, from, size, true);
            case BLANK_LABEL -> BlankLabel.write(out, bytes, from, size);
        }
    }

    private static boolean isPlain(Cursor cursor, int column, int value) {
        if (cursor.batch.kind(value) != Kind.STRUCTURE) {
            return true;
        }
        cursor.fault(
                Code.STRUCTURED_VALUE,
                column,
                cursor.batch.text(value),
                "is an object or an array, expected a single value",
                "let the reference go on to the values inside it");
        return false;
    }

    private static int place(int column, List<Integer> columns) {
        if (!columns.contains(column)) {
            columns.add(column);
        }
        return columns.indexOf(column);
    }

    private static int[] ints(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }
}
