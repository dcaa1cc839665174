package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nl.meent.loader.term.TermBuffer;
import nl.meent.loader.term.Terms;

/// A triples map, compiled: writes the quads of one record as canonical lines.
///
/// @param graphs graph maps of the subject map
record TriplesPlan(TermPlan subject, List<TermPlan> graphs, List<Rule> rules) {

    private static final byte[] END = {' ', '.', '\n'};

    /// What stands for the default graph, also where the data says it (RML-Core, graph maps).
    private static final byte[] DEFAULT_GRAPH =
            "<http://w3id.org/rml/defaultGraph>".getBytes(StandardCharsets.US_ASCII);

    /// A predicate-object map, compiled.
    record Rule(List<TermPlan> predicates, List<TermPlan> objects, List<TermPlan> graphs) {}

    /// Writes every quad of the record at the cursor, and gives their number.
    int write(Cursor cursor, TermBuffer out) {
        var subjects = cursor.subjects;
        subjects.clear();
        subject.write(cursor, subjects);
        if (subjects.count == 0 || cursor.faulty) {
            return 0;
        }
        var targets = cursor.graphs;
        targets.clear();
        fill(graphs, cursor, targets);
        var common = targets.count;
        var quads = 0;
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            fill(rule.graphs(), cursor, targets);
            if (targets.count > 0 || (graphs.isEmpty() && rule.graphs().isEmpty())) {
                quads += write(rule, cursor, out);
            }
            targets.count = common;
            targets.discard();
        }
        return quads;
    }

    private static int write(Rule rule, Cursor cursor, TermBuffer out) {
        var predicates = cursor.predicates;
        predicates.clear();
        fill(rule.predicates(), cursor, predicates);
        var objects = cursor.objects;
        objects.clear();
        fill(rule.objects(), cursor, objects);
        var quads = 0;
        for (var p = 0; p < predicates.count; p++) {
            for (var o = 0; o < objects.count; o++) {
                quads += lines(cursor, p, o, out);
            }
        }
        return quads;
    }

    private static int lines(Cursor cursor, int predicate, int object, TermBuffer out) {
        var subjects = cursor.subjects;
        var graphs = cursor.graphs;
        var quads = 0;
        for (var s = 0; s < subjects.count; s++) {
            if (graphs.count == 0) {
                triple(cursor, s, predicate, object, out);
                out.put(END);
                quads++;
            }
            for (var g = 0; g < graphs.count; g++) {
                triple(cursor, s, predicate, object, out);
                if (!isDefault(graphs, g)) {
                    out.put(' ');
                    put(graphs, g, out);
                }
                out.put(END);
                quads++;
            }
        }
        return quads;
    }

    private static void triple(Cursor cursor, int subject, int predicate, int object, TermBuffer out) {
        put(cursor.subjects, subject, out);
        out.put(' ');
        put(cursor.predicates, predicate, out);
        out.put(' ');
        put(cursor.objects, object, out);
    }

    private static boolean isDefault(Terms graphs, int graph) {
        var from = graphs.start(graph);
        return graphs.size(graph) == DEFAULT_GRAPH.length
                && Arrays.equals(graphs.buffer.bytes, from, graphs.end[graph], DEFAULT_GRAPH, 0, DEFAULT_GRAPH.length);
    }

    private static void put(Terms terms, int term, TermBuffer out) {
        out.put(terms.buffer.bytes, terms.start(term), terms.size(term));
    }

    private static void fill(List<TermPlan> plans, Cursor cursor, Terms terms) {
        for (var i = 0; i < plans.size(); i++) {
            plans.get(i).write(cursor, terms);
        }
    }
}
