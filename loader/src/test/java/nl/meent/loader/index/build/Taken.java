package nl.meent.loader.index.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.meent.loader.report.Report;

/// Numbers terms, and keeps what it is told as text.
class Taken implements QuadParser.Sink {

    private static final int UNSEEN = -1;

    final List<String> quads = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    private final List<String> terms = new ArrayList<>(List.of(""));
    private final Map<String, Integer> numbers = new HashMap<>();

    @Override
    public int term(byte[] buffer, int from, int to) {
        var term = new String(buffer, from, to - from, StandardCharsets.UTF_8);
        asked.add(term);
        var number = numbers.getOrDefault(term, UNSEEN);
        if (number == UNSEEN) {
            number = terms.size();
            terms.add(term);
            numbers.put(term, number);
        }
        return number;
    }

    @Override
    public void quad(int subject, int predicate, int object, int graph) {
        quads.add((terms.get(subject) + " " + terms.get(predicate) + " " + terms.get(object) + " " + terms.get(graph))
                .strip());
    }

    long asked(String term) {
        return asked.stream().filter(term::equals).count();
    }

    /// Reads a document that messages call `a.nq`.
    static Taken read(String document, Report report) {
        var sink = new Taken();
        var bytes = document.getBytes(StandardCharsets.UTF_8);
        new QuadParser("a.nq", sink, report).parse(bytes, 0, bytes.length, 1);
        return sink;
    }
}
