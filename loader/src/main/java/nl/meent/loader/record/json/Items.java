package nl.meent.loader.record.json;

import java.util.List;

/// Finds the items of a source: the values that the streaming steps of an iterator lead to, in the order of the
/// source.
///
/// An item has to be read or skipped to its end before the next one is asked for.
final class Items {

    private final Events events;
    private final Selector[] steps;
    /// For each container on the way to the item: whether it is an object, its pointer, and the position reached in
    /// it.
    private final boolean[] isObject;

    private final String[] pointers;
    private final long[] positions;
    private int depth = -1;
    private String pointer = "";

    Items(Events events, List<Selector> steps) {
        this.events = events;
        this.steps = steps.toArray(Selector[]::new);
        this.isObject = new boolean[steps.size()];
        this.pointers = new String[steps.size()];
        this.positions = new long[steps.size()];
    }

    /// Goes to the first token of the next item; [Token#NOTHING] when there is none.
    Token next() {
        while (true) {
            var token = events.next();
            if (token == Token.NOTHING) {
                return token;
            }
            if (depth < 0) {
                pointer = "";
            } else if (token == Token.END) {
                depth--;
                continue;
            } else {
                token = child(token);
            }
            if (token != Token.NAME && reaches(token)) {
                return token;
            }
        }
    }

    /// The JSON Pointer of the item in its top-level value.
    String pointer() {
        return pointer;
    }

    /// Goes to the value of a child; [Token#NAME] where it lies beside the way.
    private Token child(Token token) {
        var name = isObject[depth] ? events.name() : "";
        var position = positions[depth]++;
        var value = isObject[depth] ? events.next() : token;
        var leads = switch (steps[depth]) {
            case Selector.Name(var wanted) -> isObject[depth] && wanted.equals(name);
            case Selector.Index(var wanted) -> !isObject[depth] && wanted == position;
            default -> true;
        };
        if (!leads) {
            events.skip();
            return Token.NAME;
        }
        pointer = isObject[depth] ? Pointer.child(pointers[depth], name) : Pointer.child(pointers[depth], position);
        return value;
    }

    /// Whether the value is an item; else goes into it, where that is possible.
    private boolean reaches(Token token) {
        if (depth + 1 == steps.length) {
            return true;
        }
        if (token.opens()) {
            depth++;
            isObject[depth] = token == Token.OBJECT;
            pointers[depth] = pointer;
            positions[depth] = 0;
        }
        return false;
    }
}
