package nl.meent.loader.mapping;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meent.loader.mapping.LogicalSource.Access;
import nl.meent.loader.mapping.LogicalSource.Formulation;
import nl.meent.loader.mapping.LogicalSource.Root;
import nl.meent.loader.mapping.MappingGraph.Entry;
import nl.meent.loader.record.csv.Dialect;
import nl.meent.loader.source.Compression;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;

/// Reads logical sources (RML-IO, section logical source) and the ways to get at their files.
final class SourceRules {

    private static final Map<String, Compression> COMPRESSIONS = Map.of(
            "none", Compression.NONE,
            "gzip", Compression.GZIP,
            "zip", Compression.ZIP,
            "targz", Compression.TARGZ,
            "targzip", Compression.TARGZ,
            "tarxz", Compression.TARXZ);

    private final Reading reading;
    private final ViewRules views;
    private final CsvwRules tables;
    private final Map<Resource, Optional<LogicalSource>> known = new HashMap<>();
    private final Set<Resource> open = new HashSet<>();

    SourceRules(Reading reading, ExpressionRules expressions, JoinRules joins) {
        this.reading = reading;
        this.tables = new CsvwRules(reading);
        this.views = new ViewRules(reading, expressions, joins, this);
    }

    /// The source that a node describes; the same node gives the same source.
    Optional<LogicalSource> of(Resource node) {
        var found = known.get(node);
        if (found != null) {
            return found;
        }
        if (!open.add(node)) {
            reading.fault(reading.where(node), Reading.name(node), "is built on itself");
            return Optional.empty();
        }
        var source = reading.graph().all(node, "viewOn").isEmpty()
                ? file(node)
                : views.view(node).map(LogicalSource.class::cast);
        open.remove(node);
        known.put(node, source);
        return source;
    }

    /// The reference formulation that a node names.
    Optional<Formulation> formulation(Resource node, Optional<Dialect> dialect, String name) {
        var given = reading.one(node, "referenceFormulation");
        if (given.isEmpty()) {
            return byEnding(node, dialect, name);
        }
        var iri = given.get().value().stringValue();
        if (iri.startsWith(Vocabulary.FORMATS + "SPARQL_Results_")) {
            return Optional.of(new Formulation.Query());
        }
        return switch (iri) {
            case Vocabulary.RML + "CSV", Vocabulary.RML + "CSVW" -> Optional.of(csv(dialect, name));
            case Vocabulary.RML + "JSONPath" ->
                Optional.of(isYaml(name) ? new Formulation.Yaml() : new Formulation.Json());
            case Vocabulary.YAML -> Optional.of(new Formulation.Yaml());
            case Vocabulary.RML + "XPath" -> Optional.of(new Formulation.Xml(Map.of()));
            default -> described(given.get());
        };
    }

    private Optional<Formulation> described(Entry given) {
        if (given.value() instanceof Resource node
                && reading.graph().isA(node, Vocabulary.RML + "XPathReferenceFormulation")) {
            return Optional.of(new Formulation.Xml(namespaces(node)));
        }
        reading.unsupported(given.where(), given.value().stringValue(), "is no reference formulation that Meent reads");
        return Optional.empty();
    }

    private Map<String, String> namespaces(Resource node) {
        var namespaces = new HashMap<String, String>();
        reading.checkProperties(node, "reference formulation");
        for (var entry : reading.graph().all(node, "namespace")) {
            reading.node(entry).ifPresent(namespace -> {
                reading.checkProperties(namespace, "namespace");
                var prefix = reading.one(namespace, "namespacePrefix").flatMap(reading::text);
                var name = reading.one(namespace, "namespaceURL").flatMap(reading::text);
                if (prefix.isEmpty() || name.isEmpty()) {
                    reading.fault(entry.where(), "rml:namespace", "has to have a prefix and a URL");
                } else {
                    namespaces.put(prefix.get(), name.get());
                }
            });
        }
        return namespaces;
    }

    private Optional<LogicalSource> file(Resource node) {
        reading.checkProperties(node, "logical source");
        var given = reading.one(node, "source");
        if (given.isEmpty()) {
            reading.fault(reading.where(node), Reading.name(node), "has no rml:source");
            return Optional.empty();
        }
        var dialect = given.filter(entry -> entry.value() instanceof Resource)
                .flatMap(entry -> tables.dialect((Resource) entry.value()));
        var access = access(given.get());
        var formulation = access.flatMap(found -> formulation(node, dialect, found.name()));
        var iterator = reading.one(node, "iterator").flatMap(reading::text);
        if (formulation.isEmpty()) {
            return Optional.empty();
        }
        refuseUnusable(node, formulation.get(), access.get());
        return Optional.of(new LogicalSource.File(access.get(), formulation.get(), iterator, reading.where(node)));
    }

    /// What a formulation has no use for is refused rather than ignored.
    private void refuseUnusable(Resource node, Formulation formulation, Access access) {
        if (formulation instanceof Formulation.Csv) {
            reading.one(node, "iterator")
                    .ifPresent(entry -> reading.fault(
                            entry.where(), entry.value().stringValue(), "is an iterator, and a table has rows only"));
        }
        if (formulation instanceof Formulation.Query
                && (access.compression() != Compression.NONE || access.charset().isPresent())) {
            reading.unsupported(
                    reading.where(node),
                    access.name(),
                    "is queried, and then read as UTF-8 and unpacked by its ending");
        }
    }

    private Optional<Access> access(Entry given) {
        if (given.value() instanceof Literal literal) {
            return Optional.of(new Access(
                    literal.stringValue(), new Root.MappingDirectory(), Compression.NONE, Optional.empty(), Set.of()));
        }
        var node = (Resource) given.value();
        var path = reading.one(node, "path").flatMap(reading::text);
        var name = path.or(() -> tables.url(node));
        if (name.isEmpty()) {
            reading.unsupported(
                    given.where(),
                    Reading.name(node),
                    "is no source that Meent opens, expected a file (rml:path) or a CSVW table (csvw:url)");
            return Optional.empty();
        }
        reading.checkProperties(node, "source");
        var root = path.isPresent() ? root(node) : Optional.<Root>of(new Root.MappingDirectory());
        return root.map(from -> new Access(name.get(), from, compression(node), charset(node), nulls(node)));
    }

    private Optional<Root> root(Resource node) {
        var given = reading.one(node, "root");
        if (given.isEmpty()) {
            return Optional.of(new Root.WorkingDirectory());
        }
        var value = given.get().value();
        if (value.isLiteral()) {
            return Optional.of(new Root.Folder(value.stringValue()));
        }
        return switch (value.stringValue()) {
            case Vocabulary.RML + "CurrentWorkingDirectory" -> Optional.of(new Root.WorkingDirectory());
            case Vocabulary.RML + "MappingDirectory" -> Optional.of(new Root.MappingDirectory());
            default -> {
                reading.unsupported(given.get().where(), value.stringValue(), "is no root that Meent knows");
                yield Optional.empty();
            }
        };
    }

    private Compression compression(Resource node) {
        var given = reading.one(node, "compression");
        if (given.isEmpty()) {
            return Compression.NONE;
        }
        var iri = given.get().value().stringValue();
        var known = iri.startsWith(Vocabulary.RML)
                ? Optional.ofNullable(COMPRESSIONS.get(iri.substring(Vocabulary.RML.length())))
                : Optional.<Compression>empty();
        if (known.isEmpty()) {
            reading.unsupported(given.get().where(), iri, "is no compression that Meent unpacks");
        }
        return known.orElse(Compression.NONE);
    }

    private Optional<Charset> charset(Resource node) {
        var given = reading.one(node, "encoding");
        return given.isEmpty()
                ? tables.charset(node)
                : CsvwRules.charset(
                        reading, given.get(), given.get().value().stringValue().replace(Vocabulary.RML, ""));
    }

    private Set<String> nulls(Resource node) {
        var given = reading.graph().all(node, "null").stream()
                .flatMap(entry -> reading.text(entry).stream())
                .collect(Collectors.toSet());
        return given.isEmpty() ? tables.nulls(node) : given;
    }

    private Optional<Formulation> byEnding(Resource node, Optional<Dialect> dialect, String name) {
        if (isYaml(name)) {
            return Optional.of(new Formulation.Yaml());
        }
        var ending = ending(name);
        return switch (ending) {
            case "csv", "tsv" -> Optional.of(csv(dialect, name));
            case "json", "ndjson", "jsonl" -> Optional.of(new Formulation.Json());
            case "xml" -> Optional.of(new Formulation.Xml(Map.of()));
            default -> {
                reading.fault(reading.where(node), name, "has no rml:referenceFormulation, and its ending tells none");
                yield Optional.empty();
            }
        };
    }

    private static Formulation csv(Optional<Dialect> dialect, String name) {
        var usual = ending(name).equals("tsv") ? Dialect.STANDARD.withDelimiter((byte) '\t') : Dialect.STANDARD;
        return new Formulation.Csv(dialect.orElse(usual));
    }

    private static boolean isYaml(String name) {
        return ending(name).equals("yml") || ending(name).equals("yaml");
    }

    /// The ending that tells the format: that before the ending of an archive.
    private static String ending(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceFirst("(\\.tar)?\\.(gz|xz|zip)$", "");
        return plain.substring(plain.lastIndexOf('.') + 1);
    }
}
