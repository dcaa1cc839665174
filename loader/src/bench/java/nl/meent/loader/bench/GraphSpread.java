package nl.meent.loader.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Turns triples into quad lines in twenty graphs and adds the organisations and licences that the rows speak of.
///
/// A subject lies whole in the graph of its number; every twentieth triple lies in a second graph as well. The same
/// triples always give the same quads. For one thread.
final class GraphSpread {

    private static final int GRAPHS = 20;
    private static final int ORGANISATIONS = 5_000;
    private static final int CHILDREN = 10;
    private static final List<String> KINDS = List.of("Ministry", "Municipality", "Province", "WaterBoard", "Agency");
    private static final List<String> LICENCES = List.of(
            "EUPL-1.2", "MIT", "Apache-2.0", "GPL-3.0-only", "AGPL-3.0-or-later", "BSD-3-Clause", "CC0-1.0", "MPL-2.0");
    private static final String ID = "https://meent.example/id/";
    private static final String DEF = "<https://meent.example/def#";
    private static final String TYPE = " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ";
    private static final String LABEL = " <http://www.w3.org/2000/01/rdf-schema#label> ";

    private final OutputStream quads;
    private long triples;

    /// Writes to `quads`, one line in each call of `write`.
    GraphSpread(OutputStream quads) {
        this.quads = quads;
    }

    /// Adds the triples of a file, in which the triples of a subject follow each other.
    void rows(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file)) {
            var subject = "";
            var number = -1L;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith(subject) || subject.isEmpty()) {
                    subject = line.substring(0, line.indexOf(' ') + 1);
                    number++;
                }
                add(line, number);
            }
        }
    }

    /// Adds a tree of organisations: number 0 is its root, and each has ten children.
    void organisations() throws IOException {
        for (int number = 0; number < ORGANISATIONS; number++) {
            var subject = organisation(number);
            add(subject + TYPE + DEF + "Organisation> .", number);
            add(String.format(Locale.ROOT, "%s%s\"Organisatie %05d\"@nl .", subject, LABEL, number), number);
            add(subject + " " + DEF + "kind> " + DEF + KINDS.get(number % KINDS.size()) + "> .", number);
            if (number > 0) {
                add(subject + " " + DEF + "partOf> " + organisation((number - 1) / CHILDREN) + " .", number);
            }
        }
    }

    void licences() throws IOException {
        for (int number = 0; number < LICENCES.size(); number++) {
            var name = LICENCES.get(number);
            var subject = "<" + ID + "licence/" + name + ">";
            add(subject + TYPE + DEF + "Licence> .", number);
            add(subject + LABEL + "\"" + name + "\" .", number);
            add(subject + " <http://purl.org/dc/terms/identifier> \"" + name + "\" .", number);
        }
    }

    private void add(String triple, long number) throws IOException {
        quad(triple, number);
        if (triples++ % GRAPHS == 0) {
            quad(triple, number + 7);
        }
    }

    private void quad(String triple, long number) throws IOException {
        var graph = number % GRAPHS;
        var name = "<" + ID + "graph/g" + (graph < 10 ? "0" : "") + graph + "> .\n";
        var line = triple.substring(0, triple.length() - 1) + name;
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        quads.write(bytes, 0, bytes.length);
    }

    private static String organisation(int number) {
        return String.format(Locale.ROOT, "<%sorg/o%05d>", ID, number);
    }
}
