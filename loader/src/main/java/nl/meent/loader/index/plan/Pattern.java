package nl.meent.loader.index.plan;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A triple pattern by numbers, and where it is looked for.
public record Pattern(Place subject, Place predicate, Place object, Where where) {

    /// The slots that an answer sets, each once.
    public IntStream slots() {
        var graph = where instanceof Where.Each each ? IntStream.of(each.slot()) : IntStream.empty();
        var terms = Stream.of(subject, predicate, object).filter(Place::isSlot).mapToInt(Place::slot);
        return IntStream.concat(terms, graph).distinct();
    }
}
