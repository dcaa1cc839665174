package nl.meent.loader.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;

/// Small data in which everything meets: triples stand in several graphs, and terms in several places.
final class RandomData {

    private final SplittableRandom random;
    private final List<Node> graphs = new ArrayList<>();
    private final List<Node> literals = new ArrayList<>();

    RandomData(SplittableRandom random) {
        this.random = random;
        graphs.add(Quad.defaultGraphIRI);
        for (var i = random.nextInt(4); i > 0; i--) {
            graphs.add(one(Words.GRAPHS));
        }
        for (var i = 0; i < 10; i++) {
            literals.add(one(Words.LITERALS));
        }
    }

    List<Quad> quads() {
        var size = random.nextInt(6) == 0 ? 100 + random.nextInt(200) : 20 + random.nextInt(90);
        var quads = new LinkedHashSet<Quad>();
        var triples = new ArrayList<Triple>();
        for (var i = 0; i < size; i++) {
            if (triples.isEmpty() || random.nextInt(100) < 65) {
                triples.add(triple());
            }
            quads.add(Quad.create(one(graphs), one(triples)));
        }
        return List.copyOf(quads);
    }

    /// A dataset in memory that holds the quads.
    static DatasetGraph inMemory(Collection<Quad> quads) {
        var data = DatasetGraphFactory.createTxnMem();
        Txn.executeWrite(data, () -> quads.forEach(data::add));
        return data;
    }

    /// The quads and, as the default graph, the union of the named graphs.
    static List<Quad> withUnion(Collection<Quad> quads) {
        var all = new LinkedHashSet<Quad>();
        for (var quad : quads) {
            if (!quad.isDefaultGraph()) {
                all.add(quad);
                all.add(Quad.create(Quad.defaultGraphIRI, quad.asTriple()));
            }
        }
        return List.copyOf(all);
    }

    private Triple triple() {
        var predicate = one(Words.PREDICATES);
        var subject = resource();
        if (predicate.equals(Words.PREDICATES.getFirst())) {
            return Triple.create(subject, predicate, resource());
        }
        if (random.nextInt(40) == 0) {
            predicate = Words.THINGS.getFirst();
        }
        return Triple.create(subject, predicate, random.nextInt(100) < 60 ? resource() : one(literals));
    }

    private Node resource() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> one(Words.BLANKS);
            case 2 -> random.nextBoolean() ? one(Words.GRAPHS) : one(Words.PREDICATES);
            default -> one(Words.THINGS);
        };
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
