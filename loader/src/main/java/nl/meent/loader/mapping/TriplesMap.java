package nl.meent.loader.mapping;

import java.util.List;
import nl.meent.loader.report.Where;

/// A rule that makes triples of each record of a source (RML-Core, triples maps).
///
/// @param name its IRI, or a label of a blank node
/// @param base what relative IRIs are appended to
/// @param graphs graph maps of the subject map; none means the default graph
public record TriplesMap(
        String name,
        LogicalSource source,
        String base,
        TermMap subject,
        List<TermMap> graphs,
        List<PredicateObject> predicateObjects,
        Where origin) {

    public TriplesMap {
        graphs = List.copyOf(graphs);
        predicateObjects = List.copyOf(predicateObjects);
    }

    /// A predicate-object map: every predicate with every object, in the graphs of both.
    public record PredicateObject(List<TermMap> predicates, List<ObjectRule> objects, List<TermMap> graphs) {
        public PredicateObject {
            predicates = List.copyOf(predicates);
            objects = List.copyOf(objects);
            graphs = List.copyOf(graphs);
        }
    }

    /// What makes objects.
    public sealed interface ObjectRule {

        /// A term of its own.
        record Term(TermMap map) implements ObjectRule {}

        /// The subjects of another triples map (`rml:RefObjectMap`).
        ///
        /// @param parent the name of that map
        /// @param conditions none means: the subject that it makes of the same record
        record Subject(String parent, List<JoinCondition> conditions, Where origin) implements ObjectRule {
            public Subject {
                conditions = List.copyOf(conditions);
            }
        }
    }

    /// Both sides have to have a value in common (`rml:joinCondition`).
    public record JoinCondition(Expression child, Expression parent) {}
}
