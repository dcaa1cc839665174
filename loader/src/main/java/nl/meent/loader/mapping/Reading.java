package nl.meent.loader.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.meent.loader.mapping.MappingGraph.Entry;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Severity;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Resource;

/// One reading of a mapping file: its triples, and the ways to ask for them that tell what is missing or too much.
final class Reading {

    private final MappingGraph graph;
    private final Problems problems;
    private final Where whole;
    private final Set<Resource> used = new HashSet<>();
    private boolean faulty;

    Reading(MappingGraph graph, String source, Problems problems) {
        this.graph = graph;
        this.whole = new Where.Whole(source);
        this.problems = problems;
    }

    MappingGraph graph() {
        return graph;
    }

    /// Whether anything was told that makes the mapping unusable.
    boolean isFaulty() {
        return faulty;
    }

    /// The line where a node is first described.
    Where where(Resource node) {
        return graph.all(node).stream().findFirst().map(Entry::where).orElse(whole);
    }

    /// The one value of a property; several are told.
    Optional<Entry> one(Resource node, String property) {
        var all = graph.all(node, property);
        if (all.size() > 1) {
            fault(all.get(1).where(), "rml:" + property, "is there " + all.size() + " times, expected once");
        }
        return all.stream().findFirst();
    }

    /// The values of a map property and of its shortcut, as the file has them.
    List<Entry> both(Resource node, String map, String shortcut) {
        return Stream.concat(graph.all(node, map).stream(), graph.all(node, shortcut).stream())
                .toList();
    }

    /// The text of a literal; anything else is told.
    Optional<String> text(Entry entry) {
        if (entry.value().isLiteral()) {
            return Optional.of(entry.value().stringValue());
        }
        fault(entry.where(), entry.value().stringValue(), "is no text, expected a literal");
        return Optional.empty();
    }

    /// The node that a value is; a literal is told.
    Optional<Resource> node(Entry entry) {
        if (entry.value() instanceof Resource resource) {
            return Optional.of(resource);
        }
        fault(entry.where(), entry.value().stringValue(), "is text, expected a node");
        return Optional.empty();
    }

    /// Tells what the file describes and no triples map uses: mostly a slip in a name.
    void checkUse() {
        for (var node : graph.subjects()) {
            for (var entry : graph.all(node)) {
                var name = entry.property().getLocalName();
                if (MappingGraph.isRml(entry.property()) && !used.contains(node)) {
                    if (Vocabulary.isKnown(name)) {
                        note(entry.where(), "rml:" + name, "describes something that no triples map uses");
                    } else {
                        refuse(entry, "used node", name);
                    }
                }
            }
        }
    }

    /// Tells every RML property that a kind of node cannot have.
    void checkProperties(Resource node, String kind) {
        used.add(node);
        for (var entry : graph.all(node)) {
            var name = entry.property().getLocalName();
            if (MappingGraph.isRml(entry.property()) && !Vocabulary.allows(kind, name)) {
                refuse(entry, kind, name);
            }
        }
    }

    private void refuse(Entry entry, String kind, String name) {
        var reason = Vocabulary.leftOut(name);
        if (reason.isEmpty()) {
            fault(entry.where(), "rml:" + name, "is no property of " + article(kind));
        } else {
            unsupported(entry.where(), "rml:" + name, "is not supported: it belongs to " + reason);
        }
    }

    private static String article(String kind) {
        return ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }

    void fault(Where where, String value, String message) {
        tell(Code.MAPPING_INVALID, where, value, message, "see docs/mapping.md");
    }

    void unsupported(Where where, String value, String message) {
        tell(Code.UNSUPPORTED, where, value, message, "docs/mapping.md lists what is supported");
    }

    void tell(Code code, Where where, String value, String message, String advice) {
        faulty = true;
        problems.add(new Problem(code, Severity.VIOLATION, where, Optional.of(value), message, advice));
    }

    /// Tells something that does not change the output.
    void note(Where where, String value, String message) {
        problems.add(new Problem(Code.UNSUPPORTED, Severity.INFO, where, Optional.of(value), message, ""));
    }

    /// A name for a node that has none.
    static String name(Resource node) {
        return node instanceof BNode blank ? "_:" + blank.getID() : node.stringValue();
    }
}
