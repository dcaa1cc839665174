package nl.meent.loader.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.meent.loader.mapping.LogicalSource;
import nl.meent.loader.mapping.Mapping;
import nl.meent.loader.mapping.TermMap;
import nl.meent.loader.mapping.TriplesMap;
import nl.meent.loader.mapping.TriplesMap.JoinCondition;
import nl.meent.loader.mapping.TriplesMap.ObjectRule;

/// Compiles a mapping: one scan for each source, in an order in which every join finds its parent's side ready.
///
/// A parent's side is gathered while its source is scanned for its own quads. Where a source joins with itself, or
/// two sources with each other, one of them is scanned once more beforehand.
final class Planner {

    /// A source by what it gives: two descriptions of the same file and iterator are one.
    private record Key(Object source) {
        static Key of(LogicalSource source) {
            return new Key(
                    source instanceof LogicalSource.File file
                            ? List.of(file.access(), file.formulation(), file.iterator())
                            : source);
        }
    }

    /// What one join needs of its parent.
    private record Need(String parent, List<JoinCondition> conditions) {}

    /// A source while its maps are being compiled.
    private static final class Draft {
        private final LogicalSource source;
        private final Scope scope = new Scope();
        private final List<TriplesPlan> triples = new ArrayList<>();
        private final List<Need> feeds = new ArrayList<>();
        private final Set<Need> needs = new LinkedHashSet<>();

        private Draft(LogicalSource source) {
            this.source = source;
        }
    }

    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, TriplesMap> maps = new HashMap<>();
    private final Map<Need, JoinIndex> indexes = new LinkedHashMap<>();

    /// The parent of a join; the mapping was checked to have it.
    private TriplesMap parent(String name) {
        return Objects.requireNonNull(maps.get(name), name);
    }

    /// The scans of a mapping, in the order in which they have to run, and the indexes that they share.
    record Plans(List<Scan> scans, List<JoinIndex> indexes) {}

    static Plans plan(Mapping mapping) {
        return new Planner().compile(mapping);
    }

    private Plans compile(Mapping mapping) {
        mapping.triplesMaps().forEach(map -> maps.put(map.name(), map));
        mapping.triplesMaps().forEach(this::compile);
        indexes.keySet().forEach(need -> draft(parent(need.parent())).feeds.add(need));
        return new Plans(order(), List.copyOf(indexes.values()));
    }

    private Draft draft(TriplesMap map) {
        return drafts.computeIfAbsent(Key.of(map.source()), key -> new Draft(map.source()));
    }

    private void compile(TriplesMap map) {
        var draft = draft(map);
        var compiler = new TermCompiler(draft.scope, map.base());
        var rules = map.predicateObjects().stream()
                .map(rule -> new TriplesPlan.Rule(
                        terms(rule.predicates(), compiler),
                        rule.objects().stream()
                                .map(object -> object(object, draft, compiler))
                                .toList(),
                        terms(rule.graphs(), compiler)))
                .toList();
        draft.triples.add(new TriplesPlan(compiler.subject(map.subject()), terms(map.graphs(), compiler), rules));
    }

    private static List<TermPlan> terms(List<TermMap> terms, TermCompiler compiler) {
        return terms.stream().map(compiler::term).toList();
    }

    private TermPlan object(ObjectRule rule, Draft draft, TermCompiler compiler) {
        return switch (rule) {
            case ObjectRule.Term(var term) -> compiler.term(term);
            case ObjectRule.Subject(var parent, var conditions, var origin) ->
                conditions.isEmpty()
                        // The same record gives the parent's subject: no join at all.
                        ? new TermCompiler(draft.scope, parent(parent).base())
                                .subject(parent(parent).subject())
                        : join(new Need(parent, conditions), draft, compiler);
        };
    }

    private TermPlan join(Need need, Draft draft, TermCompiler compiler) {
        draft.needs.add(need);
        var index = indexes.computeIfAbsent(need, unused -> new JoinIndex());
        var key = need.conditions().stream()
                .map(condition -> compiler.values(condition.child()))
                .toList();
        return new JoinPlan(new JoinKey(key), index);
    }

    private List<Scan> order() {
        var scans = new ArrayList<Scan>();
        var ready = new LinkedHashSet<Need>();
        var waiting = new ArrayList<>(drafts.values());
        while (!waiting.isEmpty()) {
            var next = waiting.stream()
                    .filter(draft -> ready.containsAll(draft.needs))
                    .findFirst();
            if (next.isPresent()) {
                var draft = next.get();
                waiting.remove(draft);
                var feeds = draft.feeds.stream().filter(ready::add).toList();
                scans.add(scan(draft.source, draft.scope, draft.triples, feeds));
            } else {
                scans.addAll(beforehand(waiting.getFirst().needs, ready));
            }
        }
        return scans;
    }

    /// Scans that do nothing but gather parents' sides.
    private List<Scan> beforehand(Set<Need> needs, Set<Need> ready) {
        var bySource = new LinkedHashMap<Key, List<Need>>();
        for (var need : needs) {
            if (ready.add(need)) {
                var key = Key.of(parent(need.parent()).source());
                bySource.computeIfAbsent(key, unused -> new ArrayList<>()).add(need);
            }
        }
        return bySource.values().stream()
                .map(group -> scan(parent(group.getFirst().parent()).source(), new Scope(), List.of(), group))
                .toList();
    }

    private Scan scan(LogicalSource source, Scope scope, List<TriplesPlan> triples, List<Need> feeds) {
        return new Scan(
                source,
                scope,
                triples,
                feeds.stream().map(need -> feed(need, scope)).toList());
    }

    private JoinPlan.Feed feed(Need need, Scope scope) {
        var parent = parent(need.parent());
        var compiler = new TermCompiler(scope, parent.base());
        var key = need.conditions().stream()
                .map(condition -> compiler.values(condition.parent()))
                .toList();
        return new JoinPlan.Feed(
                new JoinKey(key),
                compiler.subject(parent.subject()),
                Objects.requireNonNull(indexes.get(need), need.parent()));
    }
}
