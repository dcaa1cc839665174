package nl.meent.loader.convert;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Counts quad lines by predicate and keeps those of one subject, so that a million lines need no memory.
final class Tally extends OutputStream {

    private final Map<String, Long> predicates = new TreeMap<>();
    private final Set<String> subjects = new HashSet<>();
    private final List<String> kept = new ArrayList<>();
    private final String keep;
    private long lines;

    Tally() {
        this("nothing");
    }

    /// @param keep the end of the IRI whose lines are kept
    Tally(String keep) {
        this.keep = keep + "> ";
    }

    @Override
    public void write(byte[] bytes, int from, int size) {
        var text = new String(bytes, from, size, StandardCharsets.UTF_8);
        if (!text.isEmpty() && !text.endsWith(" .\n")) {
            throw new IllegalArgumentException("No whole lines: " + text);
        }
        text.lines().forEach(this::line);
    }

    @Override
    public void write(int one) {
        throw new UnsupportedOperationException("Lines come whole");
    }

    private void line(String line) {
        lines++;
        var predicate = line.indexOf(' ') + 1;
        var object = line.indexOf(' ', predicate);
        var iri = line.substring(predicate + 1, object - 1);
        subjects.add(line.substring(1, predicate - 2));
        count(predicates, iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1), 1);
        if (line.substring(0, predicate).endsWith(keep)) {
            kept.add(line.substring(predicate, line.length() - 2));
        }
    }

    /// Adds to a count under a name, unless there is nothing to add.
    static void count(Map<String, Long> counts, String name, long more) {
        if (more > 0) {
            counts.merge(name, more, Long::sum);
        }
    }

    long lines() {
        return lines;
    }

    int subjects() {
        return subjects.size();
    }

    boolean hasSubject(String iri) {
        return subjects.contains(iri);
    }

    /// How many lines there are of each predicate, by its last name.
    Map<String, Long> predicates() {
        return predicates;
    }

    /// Predicates and objects of the one subject, in the order of the output.
    List<String> kept() {
        return kept;
    }
}
