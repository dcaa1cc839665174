package nl.meent.loader.record.json;

import java.util.List;
import java.util.Map;
import nl.meent.loader.record.Kind;
import nl.meent.loader.report.Where;
import org.jspecify.annotations.Nullable;

/// Walks one item along the paths of all columns at once, and puts what they want into cells.
final class Walker {

    private final Events events;
    private final Cells cells;
    private Where where;

    Walker(Events events, Cells cells, Where source) {
        this.events = events;
        this.cells = cells;
        this.where = source;
    }

    /// Walks the item that begins at the token, to its end.
    void item(Node root, Token token, Where place) {
        where = place;
        stream(root, token);
    }

    /// Walks an item that is held in memory.
    void item(Node root, @Nullable Object tree, Where place) {
        where = place;
        tree(root, tree);
    }

    private void stream(Node node, Token token) {
        if (node.needsTree(token)) {
            tree(node, Tree.read(events, token, where));
            return;
        }
        switch (token) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING, INTEGER, DOUBLE, TRUE, FALSE -> {
                scalar(node.plain, token);
                scalar(node.text, token);
            }
            case NULL, NAME, END, NOTHING -> {}
        }
    }

    private void scalar(int[] columns, Token token) {
        if (columns.length > 0) {
            var characters = events.characters();
            cells.add(columns, characters, events.offset(), events.length(), token.kind());
        }
    }

    private void object(Node node) {
        cells.addStructure(node.plain);
        if (node.endsAtObject()) {
            events.skip();
            return;
        }
        while (events.next() == Token.NAME) {
            child(node.child(events.name()), events.next());
        }
    }

    private void array(Node node) {
        cells.addStructure(node.plain);
        if (node.endsAtArray()) {
            events.skip();
            return;
        }
        var position = 0L;
        for (var token = events.next(); token != Token.END; token = events.next()) {
            child(node.child(position++), token);
        }
    }

    private void child(@Nullable Node node, Token token) {
        if (node == null) {
            events.skip();
        } else {
            stream(node, token);
        }
    }

    private void tree(Node node, @Nullable Object value) {
        add(node.plain, value, false);
        add(node.text, value, true);
        for (var deeper : node.deeper) {
            for (var found : Search.find(deeper.rest(), value, "", where)) {
                add(new int[] {deeper.column()}, found.value(), deeper.structure());
            }
        }
        if (value instanceof Map<?, ?> members) {
            members.forEach((name, member) -> inTree(node.child((String) name), member));
        } else if (value instanceof List<?> elements) {
            for (var i = 0; i < elements.size(); i++) {
                inTree(node.child(i), elements.get(i));
            }
        }
    }

    private void inTree(@Nullable Node node, @Nullable Object value) {
        if (node != null) {
            tree(node, value);
        }
    }

    private void add(int[] columns, @Nullable Object value, boolean structure) {
        if (columns.length == 0) {
            return;
        }
        switch (value) {
            case null -> {}
            case String text -> cells.add(columns, text, Kind.STRING);
            case Numeral number ->
                cells.add(columns, number.toString(), number.token().kind());
            case Boolean truth -> cells.add(columns, truth.toString(), Kind.BOOLEAN);
            default -> {
                if (structure) {
                    cells.add(columns, Tree.json(value), Kind.STRUCTURE);
                } else {
                    cells.addStructure(columns);
                }
            }
        }
    }
}
