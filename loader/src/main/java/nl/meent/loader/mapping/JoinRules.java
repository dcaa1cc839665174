package nl.meent.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.meent.loader.mapping.TriplesMap.JoinCondition;
import org.eclipse.rdf4j.model.Resource;

/// Reads join conditions (RML-Core, join conditions), of triples maps and of views alike.
final class JoinRules {

    private final Reading reading;
    private final ExpressionRules expressions;

    JoinRules(Reading reading, ExpressionRules expressions) {
        this.reading = reading;
        this.expressions = expressions;
    }

    /// The join conditions of a node.
    List<JoinCondition> conditions(Resource node) {
        var conditions = new ArrayList<JoinCondition>();
        for (var entry : reading.graph().all(node, "joinCondition")) {
            reading.node(entry).ifPresent(condition -> {
                reading.checkProperties(condition, "join condition");
                var child = side(condition, "childMap", "child");
                var parent = side(condition, "parentMap", "parent");
                if (child.isPresent() && parent.isPresent()) {
                    conditions.add(new JoinCondition(child.get(), parent.get()));
                }
            });
        }
        return conditions;
    }

    private Optional<Expression> side(Resource condition, String map, String shortcut) {
        var given = reading.both(condition, map, shortcut);
        if (given.size() != 1) {
            reading.fault(
                    reading.where(condition),
                    Reading.name(condition),
                    "has " + given.size() + " of rml:" + map + " and rml:" + shortcut + ", expected one");
            return Optional.empty();
        }
        var entry = given.getFirst();
        return entry.property().getLocalName().equals(shortcut)
                ? reading.text(entry).map(text -> new Expression.Reference(text, entry.where()))
                : reading.node(entry).flatMap(expressions::map);
    }
}
