package nl.meent.loader.record.json;

import java.util.ArrayList;
import java.util.List;

/// A JSONPath (RFC 9535): a prefix that is followed while the source streams, and a rest that needs a tree.
///
/// The prefix takes names, wildcards and positions from 0 only, so that each value is tested without its siblings;
/// the rest is evaluated on each value that the prefix finds. A filter that looks at the root (`$`) leaves no
/// prefix.
///
/// Filters are those of json-path: they know no functions of RFC 9535, and hold `"1"` and 1 for equal, and a member
/// that is missing for null. All else is as RFC 9535 has it.
public final class JsonPath {

    private final String text;
    private final List<Selector> steps;
    private final List<Segment> rest;

    private JsonPath(String text, List<Selector> steps, List<Segment> rest) {
        this.text = text;
        this.steps = List.copyOf(steps);
        this.rest = List.copyOf(rest);
    }

    /// Parses a path; one that begins with neither `$` nor `@` is read as if it stood after `$.` (or after `$`,
    /// when it begins with `[`), as older mappings write it.
    ///
    /// @throws IllegalArgumentException if the text is not JSONPath; the message says where and why
    public static JsonPath parse(String text) {
        var segments = new PathParser(text).segments();
        var steps = new ArrayList<Selector>();
        if (segments.stream().anyMatch(Segment::usesRoot)) {
            return new JsonPath(text, steps, segments);
        }
        var at = 0;
        while (at < segments.size() && segments.get(at).streams()) {
            steps.add(segments.get(at++).selectors().getFirst());
        }
        var rest = new ArrayList<>(segments.subList(at, segments.size()));
        if (!rest.isEmpty() && rest.getFirst().filtersEachAlone()) {
            steps.add(new Selector.Every());
            rest.set(0, new Segment(Segment.Reach.ITSELF, rest.getFirst().selectors()));
        }
        return new JsonPath(text, steps, rest);
    }

    /// The path as it was written.
    public String text() {
        return text;
    }

    /// Whether the whole path is followed while the source streams, without a tree.
    public boolean isStreaming() {
        return rest.isEmpty();
    }

    /// The longest prefix that streams.
    List<Selector> steps() {
        return steps;
    }

    /// What is evaluated on each value that the prefix finds.
    List<Segment> rest() {
        return rest;
    }

    @Override
    public String toString() {
        return text;
    }
}
