package nl.meent.loader.index.path;

import java.util.List;

/// A property path over the numbers of terms: SPARQL 1.1, section 9.1.
///
/// A number below 0 is a term that the data does not have; no edge matches it. The searches recurse over the nesting
/// of a path, so whoever makes paths limits their depth.
public sealed interface IdPath {

    /// A path of exactly one edge.
    sealed interface Hop extends IdPath {}

    /// A path that tells each end once for a start, however many ways lead there: SPARQL 1.1, section 18.4.
    sealed interface Closure extends IdPath {

        /// The path that is repeated or may be left out.
        IdPath path();
    }

    /// `p`: an edge with this predicate.
    record Link(int predicate) implements Hop {}

    /// `!(p|^q)`: an edge onward with none of the first predicates, or an edge backward with none of the second.
    ///
    /// A direction without predicates is not walked; `!()`, which ARQ cannot read, would match nothing.
    record Negated(List<Integer> forward, List<Integer> backward) implements Hop {

        public Negated {
            forward = List.copyOf(forward);
            backward = List.copyOf(backward);
        }
    }

    /// `^path`: the path from its end to its start.
    record Inverse(IdPath path) implements IdPath {}

    /// `first/second`: each way through counts.
    record Sequence(IdPath first, IdPath second) implements IdPath {

        /// The part that is walked first.
        IdPath earlier(boolean forward) {
            return forward ? first : second;
        }

        /// The part that is walked last.
        IdPath later(boolean forward) {
            return forward ? second : first;
        }
    }

    /// `one|other`: what both match counts twice.
    record Alternative(IdPath one, IdPath other) implements IdPath {}

    /// `path*`.
    record ZeroOrMore(IdPath path) implements Closure {}

    /// `path+`.
    record OneOrMore(IdPath path) implements Closure {}

    /// `path?`.
    record ZeroOrOne(IdPath path) implements Closure {}
}
