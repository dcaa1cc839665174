package nl.meent.loader.record.json;

import java.util.OptionalLong;

/// Which children of a value a segment of a JSONPath takes (RFC 9535, 2.3).
sealed interface Selector {

    /// Whether a child can be tested by its own name or position, without its siblings.
    default boolean streams() {
        return switch (this) {
            case Name name -> true;
            case Every every -> true;
            case Index index -> index.position() >= 0;
            case Slice slice -> false;
            case Filter filter -> false;
        };
    }

    record Name(String name) implements Selector {}

    record Every() implements Selector {}

    record Index(long position) implements Selector {}

    record Slice(OptionalLong start, OptionalLong end, long step) implements Selector {}

    record Filter(Condition condition) implements Selector {}
}
