package nl.meent.ontology.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.SKOS;

/// Draws the classes of the model as SVG: a frame for each module, a box for each class that links to its paragraph,
/// a line for each property between two of them. What the lines say stands in the table beneath the picture.
final class Diagram {

    private static final int COLUMNS = 4;
    private static final int BOX_WIDTH = 210;
    private static final int BOX_HEIGHT = 34;
    private static final int BOX_GAP = 14;
    private static final int FRAME_WIDTH = 240;
    private static final int FRAME_GAP = 50;
    private static final int FRAME_HEAD = 34;

    private final Facts facts;
    private final Language language;
    private final List<Term> classes;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Frame> frames = new ArrayList<>();

    /// A property from one class to another.
    record Line(Term from, Term property, Term to) {}

    private record Box(Term term, int x, int y) {}

    private record Frame(String label, int x, int y, int height) {}

    Diagram(Facts facts, Language language) {
        this.facts = facts;
        this.language = language;
        this.classes = facts.terms().stream()
                .filter(term -> term.kind() == Term.Kind.CLASS)
                .toList();
        layOut();
    }

    /// Every property that leads from one own class to another, by name.
    List<Line> lines() {
        return facts.terms().stream()
                .filter(term -> term.kind() == Term.Kind.OBJECT_PROPERTY)
                .flatMap(property -> property.domain().stream()
                        .flatMap(from -> property.range().stream().flatMap(to -> line(from, property, to).stream())))
                .toList();
    }

    String svg() {
        var width = COLUMNS * (FRAME_WIDTH + FRAME_GAP);
        var height = frames.stream()
                        .mapToInt(frame -> frame.y() + frame.height())
                        .max()
                        .orElse(0)
                + 2;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="group" aria-labelledby="diagram-title" viewBox="0 0 %d %d">
                <title id="diagram-title">%s</title>
                %s%s%s</svg>
                """.formatted(width, height, Html.escape(language.say("diagram")), frames(), arcs(), boxes());
    }

    private void layOut() {
        var y = new int[COLUMNS];
        var column = 0;
        for (var module : facts.modules()) {
            var inside = classes.stream()
                    .filter(term -> term.module().equals(module.getURI()))
                    .toList();
            if (!inside.isEmpty()) {
                y[column] += frame(module, inside, column * (FRAME_WIDTH + FRAME_GAP) + 1, y[column] + 1) + FRAME_GAP;
                column = (column + 1) % COLUMNS;
            }
        }
    }

    private int frame(Resource module, List<Term> inside, int x, int y) {
        var height = FRAME_HEAD + inside.size() * (BOX_HEIGHT + BOX_GAP);
        frames.add(new Frame(facts.text(module, SKOS.prefLabel), x, y, height));
        var top = y + FRAME_HEAD;
        for (var term : inside) {
            boxes.put(term.iri(), new Box(term, x + (FRAME_WIDTH - BOX_WIDTH) / 2, top));
            top += BOX_HEIGHT + BOX_GAP;
        }
        return height;
    }

    private Optional<Line> line(String from, Term property, String to) {
        var start = Optional.ofNullable(boxes.get(from));
        var end = Optional.ofNullable(boxes.get(to));
        return start.flatMap(a -> end.map(b -> new Line(a.term(), property, b.term())));
    }

    private String frames() {
        return frames.stream()
                .map(frame -> """
                        <rect class="frame" x="%d" y="%d" width="%d" height="%d" rx="8"/>
                        <text class="module" x="%d" y="%d">%s</text>
                        """.formatted(
                                frame.x(),
                                frame.y(),
                                FRAME_WIDTH,
                                frame.height(),
                                frame.x() + 15,
                                frame.y() + 22,
                                Html.escape(frame.label())))
                .collect(Collectors.joining());
    }

    private String arcs() {
        return lines().stream()
                .filter(line -> !line.from().equals(line.to()))
                .map(line ->
                        arc(box(line.from()), box(line.to()), line.property().label()))
                .collect(Collectors.joining());
    }

    private Box box(Term term) {
        return java.util.Objects.requireNonNull(boxes.get(term.iri()));
    }

    private static String arc(Box from, Box to, String label) {
        var rightward = from.x() < to.x();
        var sameColumn = from.x() == to.x();
        var x1 = from.x() + (rightward || sameColumn ? BOX_WIDTH : 0);
        var x2 = to.x() + (rightward ? 0 : BOX_WIDTH);
        var y1 = from.y() + BOX_HEIGHT / 2;
        var y2 = to.y() + BOX_HEIGHT / 2;
        var bend = sameColumn ? 40 : (x2 - x1) / 2;
        return "<path class=\"arc\" d=\"M%d %d C%d %d %d %d %d %d\"><title>%s</title></path>%n"
                .formatted(x1, y1, x1 + bend, y1, sameColumn ? x2 + bend : x2 - bend, y2, x2, y2, Html.escape(label));
    }

    private String boxes() {
        return boxes.values().stream()
                .map(box -> """
                        <a href="#%s"><rect class="box" x="%d" y="%d" width="%d" height="%d" rx="4"/><text x="%d" y="%d">%s</text></a>
                        """.formatted(
                                box.term().name(),
                                box.x(),
                                box.y(),
                                BOX_WIDTH,
                                BOX_HEIGHT,
                                box.x() + BOX_WIDTH / 2,
                                box.y() + 22,
                                Html.escape(box.term().label())))
                .collect(Collectors.joining());
    }
}
