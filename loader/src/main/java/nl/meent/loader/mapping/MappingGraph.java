package nl.meent.loader.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Problems;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/// The triples of a mapping file in their order, each with its line, and the older vocabularies renamed to the
/// present one.
final class MappingGraph {

    /// One value of a property, and the line that gives it.
    record Entry(IRI property, Value value, Where where) {}

    private final Map<Resource, List<Entry>> entries = new LinkedHashMap<>();
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    /// Reads Turtle; a fault of syntax is told with its line, and what was read before it is given.
    static MappingGraph read(InputStream turtle, String source, String base, Problems problems) {
        var graph = new MappingGraph();
        var parser = Rio.createParser(RDFFormat.TURTLE);
        var line = new long[] {1};
        parser.setParseLocationListener((at, unused) -> line[0] = Math.max(1, at));
        parser.setRDFHandler(new AbstractRDFHandler() {
            @Override
            public void handleNamespace(String prefix, String name) {
                graph.prefixes.put(prefix, name);
            }

            @Override
            public void handleStatement(Statement statement) {
                graph.add(statement, new Where.Position(source, line[0], 1));
            }
        });
        try (turtle) {
            parser.parse(turtle, base);
        } catch (RDFParseException e) {
            var where = new Where.Position(source, Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber()));
            problems.add(Problem.violation(
                    Code.MAPPING_SYNTAX, where, "is not Turtle: " + e.getMessage(), "correct it there"));
        } catch (StackOverflowError e) {
            problems.add(Problem.violation(
                    Code.MAPPING_SYNTAX,
                    new Where.Position(source, line[0], 1),
                    "is nested too deeply to be a mapping",
                    "give inner nodes names"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return graph;
    }

    /// The prefixes that the file declares.
    Map<String, String> prefixes() {
        return prefixes;
    }

    /// The subjects that have one of these properties, in the order of the file.
    Set<Resource> subjectsWith(Set<String> properties) {
        var found = new LinkedHashSet<Resource>();
        entries.forEach((subject, all) -> {
            if (all.stream()
                    .anyMatch(entry -> isRml(entry.property())
                            && properties.contains(entry.property().getLocalName()))) {
                found.add(subject);
            }
        });
        return found;
    }

    /// All subjects, in the order of the file.
    Set<Resource> subjects() {
        return entries.keySet();
    }

    /// All that is said of a subject.
    List<Entry> all(Resource subject) {
        return entries.getOrDefault(subject, List.of());
    }

    /// The values of an RML property.
    List<Entry> all(Resource subject, String property) {
        return all(subject).stream()
                .filter(entry -> isRml(entry.property())
                        && entry.property().getLocalName().equals(property))
                .toList();
    }

    /// The values of a property of any vocabulary.
    List<Entry> ofProperty(Resource subject, String iri) {
        return all(subject).stream()
                .filter(entry -> entry.property().stringValue().equals(iri))
                .toList();
    }

    /// Whether the subject is said to be of a class.
    boolean isA(Resource subject, String iri) {
        return ofProperty(subject, Vocabulary.TYPE).stream()
                .anyMatch(entry -> entry.value().stringValue().equals(iri));
    }

    static boolean isRml(IRI property) {
        return property.getNamespace().equals(Vocabulary.RML);
    }

    /// What stands for itself in the data keeps its name, even where it is one of the older vocabularies.
    private static boolean isName(IRI property, IRI value) {
        return Vocabulary.isStructural(property) || value.getLocalName().equals("defaultGraph");
    }

    private void add(Statement statement, Where where) {
        var property = Vocabulary.renamed(statement.getPredicate());
        var value = statement.getObject() instanceof IRI iri && isName(property, iri)
                ? Vocabulary.renamed(iri)
                : statement.getObject();
        entries.computeIfAbsent(statement.getSubject(), subject -> new ArrayList<>())
                .add(new Entry(property, value, where));
    }
}
