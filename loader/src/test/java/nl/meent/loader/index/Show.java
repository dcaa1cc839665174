package nl.meent.loader.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;

/// Rows, data and answers as a message shows them.
final class Show {

    private static final int MOST_LINES = 12;

    private Show() {}

    static String rows(String title, List<Map<Var, Node>> rows) {
        return rows.isEmpty()
                ? ""
                : title + ":\n" + lines(rows.stream().map(Show::row).toList());
    }

    static String graph(Graph graph) {
        return lines(graph.find().mapWith(NodeFmtLib::str).toList());
    }

    /// The quads as N-Quads, all of them: a difference is to be repeated from its message.
    static String quads(Collection<Quad> quads) {
        return quads.stream()
                .map(quad -> NodeFmtLib.strNodesNT(quad.getSubject(), quad.getPredicate(), quad.getObject())
                        + (quad.isDefaultGraph() ? "" : " " + NodeFmtLib.strNT(quad.getGraph()))
                        + " .\n")
                .sorted()
                .collect(Collectors.joining());
    }

    static String shortly(Answer answer) {
        return switch (answer) {
            case Answer.Rows rows -> rows.rows().size() + " rows";
            case Answer.Truth(var yes) -> String.valueOf(yes);
            case Answer.Built(var graph) -> graph.size() + " triples";
            case Answer.Failed failed -> failed.message();
            case Answer.Slow() -> "nothing in time";
            case Answer.Huge() -> "more than " + Answer.MOST_ROWS + " rows";
        };
    }

    private static String row(Map<Var, Node> row) {
        return row.entrySet().stream()
                .map(cell -> cell.getKey() + "=" + NodeFmtLib.strNT(cell.getValue()))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String lines(List<String> lines) {
        var text = lines.stream()
                .sorted()
                .limit(MOST_LINES)
                .map("  %s\n"::formatted)
                .collect(Collectors.joining());
        return lines.size() > MOST_LINES ? text + "  and %d more%n".formatted(lines.size() - MOST_LINES) : text;
    }
}
