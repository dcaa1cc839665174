package nl.meent.loader.index.build;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.meent.loader.rdf.LineBuffer;
import nl.meent.loader.rdf.LineSort;
import nl.meent.loader.report.Problems;

/// Turns the lines of a chunk into its different terms, sorted, and its quads as places in that order.
///
/// Used again for chunk after chunk by one thread.
final class Chunk implements QuadParser.Sink {

    static final int NONE = -1;
    private static final int STEP = 1 << 16;

    /// What a chunk left in the folder of work.
    ///
    /// @param terms its terms, a line each
    /// @param count how many
    /// @param quads its quads, four numbers each: graph, subject, predicate, object; [#NONE] is the default graph
    record Output(Path terms, int count, Path quads) {}

    private final TermTable terms = new TermTable();
    private int[] quads = new int[1 << 16];
    private int used;

    /// Parses lines and writes both files.
    ///
    /// @param name what messages call the source of the lines
    Output run(byte[] lines, int size, String name, long firstLine, Path stem, Problems problems) throws IOException {
        terms.clear();
        used = 0;
        new QuadParser(name, this, problems).parse(lines, 0, size, firstLine);
        var order = Arrays.copyOf(terms.starts(), terms.count());
        new LineSort(terms.lines(), order, new long[order.length]).sort(order.length);
        var termFile = stem.resolveSibling(stem.getFileName() + ".terms");
        var quadFile = stem.resolveSibling(stem.getFileName() + ".quads");
        writeTerms(order, termFile);
        writeQuads(places(order), quadFile);
        return new Output(termFile, order.length, quadFile);
    }

    @Override
    public int term(byte[] buffer, int from, int to) {
        // One more, as the parser's 0 is the default graph.
        return terms.number(buffer, from, to) + 1;
    }

    @Override
    public void quad(int subject, int predicate, int object, int graph) {
        if (used + 4 > quads.length) {
            quads = Arrays.copyOf(quads, 2 * quads.length);
        }
        quads[used++] = graph;
        quads[used++] = subject;
        quads[used++] = predicate;
        quads[used++] = object;
    }

    private void writeTerms(int[] order, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = new LineBuffer(out);
            for (var start : order) {
                buffer.add(terms.lines(), start, terms.length(start));
            }
            buffer.flush();
        }
    }

    private int[] places(int[] order) {
        var places = new int[order.length + 1];
        places[0] = NONE;
        for (int place = 0; place < order.length; place++) {
            places[terms.numberAt(order[place]) + 1] = place;
        }
        return places;
    }

    private void writeQuads(int[] places, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var buffer = ByteBuffer.allocate(STEP * Integer.BYTES).order(ByteOrder.nativeOrder());
            for (int i = 0; i < used; i++) {
                if (!buffer.hasRemaining()) {
                    drain(buffer, out);
                }
                buffer.putInt(places[quads[i]]);
            }
            drain(buffer, out);
        }
    }

    private static void drain(ByteBuffer buffer, OutputStream out) throws IOException {
        out.write(buffer.array(), buffer.arrayOffset(), buffer.position());
        buffer.clear();
    }
}
