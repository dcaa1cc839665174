package nl.meent.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import nl.meent.loader.mapping.Expression.Part;
import nl.meent.loader.mapping.Expression.Reference;
import nl.meent.loader.report.Where;

/// Reads a string template (RML-Core, template expressions): references stand between braces, and a backslash makes
/// a brace or a backslash plain.
final class TemplateText {

    private final String text;
    private final Where origin;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private boolean inside;

    private TemplateText(String text, Where origin) {
        this.text = text;
        this.origin = origin;
    }

    /// The parts of a template.
    ///
    /// @throws IllegalArgumentException with what is wrong, where the text is no template
    static List<Part> parse(String text, Where origin) {
        return new TemplateText(text, origin).parse();
    }

    private List<Part> parse() {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> piece.append(escaped(++i));
                case '{' -> open(i);
                case '}' -> close(i);
                default -> piece.append(c);
            }
        }
        if (inside) {
            throw new IllegalArgumentException("has a brace that is never closed");
        }
        finish();
        if (parts.stream().noneMatch(Part.Slot.class::isInstance)) {
            throw new IllegalArgumentException("has no reference between braces");
        }
        return parts;
    }

    private char escaped(int at) {
        var c = at < text.length() ? text.charAt(at) : ' ';
        if (c != '{' && c != '}' && c != '\\') {
            throw new IllegalArgumentException(
                    "has a backslash at position " + at + " that stands before neither a brace nor a backslash");
        }
        return c;
    }

    private void open(int at) {
        if (inside) {
            throw new IllegalArgumentException("has a brace inside braces at position " + (at + 1));
        }
        finish();
        inside = true;
    }

    private void close(int at) {
        if (!inside || piece.isEmpty()) {
            throw new IllegalArgumentException(
                    (inside ? "has nothing between the braces" : "has a brace that was never opened") + " at position "
                            + (at + 1));
        }
        parts.add(new Part.Slot(new Reference(piece.toString(), origin)));
        piece.setLength(0);
        inside = false;
    }

    private void finish() {
        if (!piece.isEmpty()) {
            parts.add(new Part.Text(piece.toString()));
            piece.setLength(0);
        }
    }
}
