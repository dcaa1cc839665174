package nl.meent.loader.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.meent.loader.mapping.MappingGraph.Entry;
import nl.meent.loader.mapping.TermRules.Position;
import nl.meent.loader.mapping.TriplesMap.ObjectRule;
import nl.meent.loader.mapping.TriplesMap.PredicateObject;
import nl.meent.loader.term.IriCheck;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.util.Values;

/// Reads triples maps (RML-Core, triples maps).
final class TriplesMapRules {

    private final Reading reading;
    private final JoinRules joins;
    private final TermRules terms;
    private final SourceRules sources;
    private final String base;

    TriplesMapRules(Reading reading, JoinRules joins, TermRules terms, SourceRules sources, String base) {
        this.reading = reading;
        this.joins = joins;
        this.terms = terms;
        this.sources = sources;
        this.base = base;
    }

    /// Every triples map of the file.
    List<TriplesMap> all() {
        var maps = new ArrayList<TriplesMap>();
        for (var node :
                reading.graph().subjectsWith(Set.of("logicalSource", "subjectMap", "subject", "predicateObjectMap"))) {
            read(node).ifPresent(maps::add);
        }
        if (maps.isEmpty() && !reading.isFaulty()) {
            reading.fault(reading.where(Values.iri(Vocabulary.RML)), "", "holds no triples map");
        }
        return maps;
    }

    private Optional<TriplesMap> read(Resource node) {
        reading.checkProperties(node, "triples map");
        var source = reading.one(node, "logicalSource").flatMap(reading::node).flatMap(sources::of);
        if (reading.graph().all(node, "logicalSource").isEmpty()) {
            reading.fault(reading.where(node), Reading.name(node), "has no rml:logicalSource");
        }
        var subjects = reading.both(node, "subjectMap", "subject");
        if (subjects.size() != 1) {
            reading.fault(
                    reading.where(node), Reading.name(node), "has " + subjects.size() + " subject maps, expected one");
            return Optional.empty();
        }
        var subject = terms.of(subjects.getFirst(), "subject", Position.SUBJECT);
        var rules = predicateObjects(node, subjects.getFirst());
        if (source.isEmpty() || subject.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TriplesMap(
                Reading.name(node),
                source.get(),
                base(node),
                subject.get(),
                graphs(subjects.getFirst()),
                rules,
                reading.where(node)));
    }

    private String base(Resource node) {
        return reading.one(node, "baseIRI")
                .map(entry -> {
                    if (!IriCheck.isAbsolute(entry.value().stringValue())) {
                        reading.fault(entry.where(), entry.value().stringValue(), "is no absolute IRI");
                    }
                    return entry.value().stringValue();
                })
                .orElse(base);
    }

    private List<PredicateObject> predicateObjects(Resource node, Entry subject) {
        var rules = new ArrayList<PredicateObject>();
        classes(subject).ifPresent(rules::add);
        for (var entry : reading.graph().all(node, "predicateObjectMap")) {
            reading.node(entry).map(this::predicateObject).ifPresent(rules::add);
        }
        return rules;
    }

    /// The classes of a subject map, as the rule that they stand for.
    private Optional<PredicateObject> classes(Entry subject) {
        if (!(subject.value() instanceof Resource node)) {
            return Optional.empty();
        }
        var objects = reading.graph().all(node, "class").stream()
                .flatMap(entry -> terms.of(entry, "class", Position.OBJECT).stream())
                .<ObjectRule>map(ObjectRule.Term::new)
                .toList();
        if (objects.isEmpty()) {
            return Optional.empty();
        }
        var type = new Entry(Values.iri(Vocabulary.RML, "predicate"), Values.iri(Vocabulary.TYPE), subject.where());
        return terms.of(type, "predicate", Position.PREDICATE)
                .map(predicate -> new PredicateObject(List.of(predicate), objects, List.of()));
    }

    private PredicateObject predicateObject(Resource node) {
        reading.checkProperties(node, "predicate-object map");
        var predicates = reading.both(node, "predicateMap", "predicate").stream()
                .flatMap(entry -> terms.of(entry, "predicate", Position.PREDICATE).stream())
                .toList();
        var objects = reading.both(node, "objectMap", "object").stream()
                .flatMap(entry -> object(entry).stream())
                .toList();
        if (predicates.isEmpty() || objects.isEmpty()) {
            reading.fault(
                    reading.where(node),
                    Reading.name(node),
                    "has " + (predicates.isEmpty() ? "no predicate" : "no object") + ", expected one at least");
        }
        return new PredicateObject(predicates, objects, graphMaps(node));
    }

    private Optional<ObjectRule> object(Entry entry) {
        if (entry.property().getLocalName().equals("objectMap")
                && entry.value() instanceof Resource node
                && !reading.graph().all(node, "parentTriplesMap").isEmpty()) {
            return subjectOf(node);
        }
        return terms.of(entry, "object", Position.OBJECT).map(ObjectRule.Term::new);
    }

    private Optional<ObjectRule> subjectOf(Resource node) {
        reading.checkProperties(node, "referencing object map");
        var conditions = joins.conditions(node);
        return reading.one(node, "parentTriplesMap")
                .flatMap(reading::node)
                .map(parent -> new ObjectRule.Subject(Reading.name(parent), conditions, reading.where(node)));
    }

    private List<TermMap> graphs(Entry subject) {
        return subject.property().getLocalName().equals("subjectMap") && subject.value() instanceof Resource node
                ? graphMaps(node)
                : List.of();
    }

    private List<TermMap> graphMaps(Resource node) {
        return reading.both(node, "graphMap", "graph").stream()
                .flatMap(entry -> terms.of(entry, "graph", Position.GRAPH).stream())
                .toList();
    }
}
