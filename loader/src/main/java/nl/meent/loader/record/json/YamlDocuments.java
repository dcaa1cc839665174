package nl.meent.loader.record.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The documents of a YAML source, one after the other. Built from events, so that nothing is ever made of a tag.
final class YamlDocuments {

    private static final int PIECE = 1 << 20;

    private final String source;
    private final Iterator<Event> events;
    private final Map<Anchor, YamlNode> anchors = new HashMap<>();
    private int nodes;
    private Where where;

    YamlDocuments(InputStream bytes, String source) {
        this.source = source;
        this.where = new Where.Position(source, 1, 1);
        var settings = LoadSettings.builder()
                .setCodePointLimit(Limits.TEXT)
                // It copies what it holds of a long scalar for each piece that it reads: small pieces cost minutes.
                .setBufferSize(PIECE)
                .build();
        this.events = new Parse(settings)
                .parseReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))
                .iterator();
    }

    /// The next document; empty at the end.
    Optional<YamlNode> next() {
        anchors.clear();
        nodes = 0;
        for (var event = event(); event.isPresent(); event = event()) {
            if (event.get() instanceof NodeEvent node) {
                return Optional.of(node(node, 0));
            }
        }
        return Optional.empty();
    }

    private Optional<Event> event() {
        try {
            if (!events.hasNext()) {
                return Optional.empty();
            }
            var event = events.next();
            event.getStartMark().ifPresent(mark -> where = position(mark));
            return Optional.of(event);
        } catch (MarkedYamlEngineException e) {
            throw Fault.syntax(
                    e.getProblemMark().or(e::getContextMark).map(this::position).orElse(where), message(e));
        } catch (YamlEngineException e) {
            throw fault(e);
        }
    }

    private RuntimeException fault(YamlEngineException cause) {
        var message = String.valueOf(cause.getMessage());
        if (cause.getCause() instanceof IOException) {
            return new MeentException(
                    Problem.violation(
                            Code.SOURCE_UNREADABLE, new Where.Whole(source), "cannot be read: " + message, ""),
                    cause);
        }
        return message.contains("exceeds the limit")
                ? Fault.limit(where, "begins a document of more than 64 Mi characters")
                : Fault.syntax(where, "is followed by what is not YAML: " + message);
    }

    private YamlNode node(NodeEvent event, int depth) {
        var line = line(event);
        if (event instanceof AliasEvent alias) {
            return expanded(alias, depth);
        }
        count(1);
        var node =
                event instanceof ScalarEvent scalar ? YamlScalar.of(scalar, line) : collection(event, line, depth + 1);
        event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
        return node;
    }

    private YamlNode collection(NodeEvent start, long line, int depth) {
        nest(depth);
        var names = new ArrayList<String>();
        var values = new ArrayList<YamlNode>();
        var seen = new HashSet<String>();
        var isObject = start instanceof MappingStartEvent;
        for (var event = inside(); event.isPresent(); event = inside()) {
            if (isObject) {
                names.add(name(event.get(), seen));
                event = inside();
            }
            values.add(node(event.orElseThrow(), depth));
        }
        return YamlNode.collection(
                isObject ? Token.OBJECT : Token.ARRAY, List.copyOf(names), List.copyOf(values), line);
    }

    /// The next node of a collection; empty at its end.
    private Optional<NodeEvent> inside() {
        return event().filter(event -> !(event instanceof CollectionEndEvent || event instanceof DocumentEndEvent))
                .map(NodeEvent.class::cast);
    }

    private String name(NodeEvent event, Set<String> seen) {
        var place = where;
        var key = event instanceof AliasEvent || event instanceof ScalarEvent ? node(event, 0) : null;
        if (key == null || key.token().opens()) {
            throw Fault.syntax(place, "is a key that is no scalar; expected a name");
        }
        if (!seen.add(key.text())) {
            throw Fault.syntax(place, "is the key \"" + key.text() + "\" for the second time; expected each key once");
        }
        return key.text();
    }

    private YamlNode expanded(AliasEvent alias, int depth) {
        var node = anchors.get(alias.getAlias());
        if (node == null) {
            throw Fault.syntax(where, "is the alias *" + alias.getAlias() + " of no node that ends before it");
        }
        count(node.size());
        nest(depth + node.height());
        return node;
    }

    private void count(int more) {
        nodes += more;
        if (nodes > Limits.NODES) {
            throw Fault.limit(
                    where, "is beyond the " + Limits.NODES + " nodes that a document may have, aliases expanded");
        }
    }

    private void nest(int depth) {
        if (depth > Limits.NESTING) {
            throw Fault.limit(where, "is nested deeper than " + Limits.NESTING + " levels");
        }
    }

    private static String message(MarkedYamlEngineException fault) {
        var context = fault.getContext();
        return "is not YAML: " + (context == null ? "" : context + ", ") + fault.getProblem();
    }

    private static long line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine() + 1L).orElse(1L);
    }

    private Where position(Mark mark) {
        return new Where.Position(source, mark.getLine() + 1L, mark.getColumn() + 1L);
    }
}
