package nl.meent.loader.plan;

import java.util.List;
import nl.meent.loader.mapping.LogicalSource;

/// One pass over a source, compiled: every triples map that goes over it, and what other sources need of it for
/// joins.
///
/// @param scope the columns that all of them need
/// @param triples the triples maps; none in a pass that only feeds a join
record Scan(LogicalSource source, Scope scope, List<TriplesPlan> triples, List<JoinPlan.Feed> feeds) {}
