package nl.meent.loader.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.meent.loader.mapping.MappingGraph.Entry;
import nl.meent.loader.record.csv.Dialect;
import org.eclipse.rdf4j.model.Resource;

/// Reads CSVW tables as sources: their address, dialect and NULLs (CSVW metadata vocabulary, sections 5.4 and 5.9).
final class CsvwRules {

    private static final Set<String> OF_TABLE = Set.of("url", "dialect", "null");
    private static final Set<String> OF_DIALECT = Set.of(
            "delimiter",
            "quoteChar",
            "doubleQuote",
            "commentPrefix",
            "header",
            "headerRowCount",
            "skipRows",
            "skipBlankRows",
            "trim",
            "encoding",
            "lineTerminators");

    private final Reading reading;

    CsvwRules(Reading reading) {
        this.reading = reading;
    }

    Optional<String> url(Resource table) {
        return one(table, "url").map(entry -> entry.value().stringValue());
    }

    Set<String> nulls(Resource table) {
        return reading.graph().ofProperty(table, Vocabulary.CSVW + "null").stream()
                .map(entry -> entry.value().stringValue())
                .collect(Collectors.toSet());
    }

    Optional<Charset> charset(Resource table) {
        return one(table, "dialect")
                .flatMap(reading::node)
                .flatMap(dialect -> one(dialect, "encoding"))
                .flatMap(entry -> charset(reading, entry, entry.value().stringValue()));
    }

    static Optional<Charset> charset(Reading reading, Entry entry, String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            reading.unsupported(entry.where(), name, "is no encoding that Java knows");
            return Optional.empty();
        }
    }

    /// The dialect of a table; absent where the node is no CSVW table.
    Optional<Dialect> dialect(Resource table) {
        if (one(table, "url").isEmpty() && one(table, "dialect").isEmpty()) {
            return Optional.empty();
        }
        refuseOthers(table, OF_TABLE);
        var node = one(table, "dialect").flatMap(reading::node);
        node.ifPresent(dialect -> refuseOthers(dialect, OF_DIALECT));
        return Optional.of(node.map(this::read).orElse(Dialect.STANDARD));
    }

    private Dialect read(Resource node) {
        var usual = Dialect.STANDARD;
        var delimiter = character(node, "delimiter", usual.delimiter());
        var quote = character(node, "quoteChar", usual.quote());
        if (delimiter == quote) {
            reading.fault(reading.where(node), "csvw:quoteChar", "is the delimiter as well");
            return usual;
        }
        return new Dialect(
                (byte) (delimiter < 0 ? usual.delimiter() : delimiter),
                quote,
                flag(node, "doubleQuote", true) ? -1 : '\\',
                text(node, "commentPrefix").orElse(""),
                flag(node, "header", true) && headerRows(node) > 0,
                number(node, "skipRows", 0),
                flag(node, "skipBlankRows", true),
                trims(node),
                Set.of());
    }

    private int headerRows(Resource node) {
        var rows = number(node, "headerRowCount", 1);
        if (rows > 1) {
            one(node, "headerRowCount")
                    .ifPresent(entry -> reading.unsupported(
                            entry.where(),
                            Integer.toString(rows),
                            "are more header rows than Meent reads, expected 0 or 1"));
        }
        return rows;
    }

    private boolean trims(Resource node) {
        var value = text(node, "trim").orElse("false");
        if (!List.of("true", "false", "1", "0").contains(value)) {
            one(node, "trim")
                    .ifPresent(entry -> reading.unsupported(
                            entry.where(), value, "is no trim that Meent does, expected true or false"));
        }
        return value.equals("true") || value.equals("1");
    }

    private int character(Resource node, String property, int usual) {
        var given = one(node, property);
        if (given.isEmpty()) {
            return usual;
        }
        var value = given.get().value().stringValue();
        if (value.isEmpty()) {
            return -1;
        }
        if (value.length() != 1 || value.charAt(0) > 0x7F || value.charAt(0) == '\n' || value.charAt(0) == '\r') {
            reading.unsupported(
                    given.get().where(), value, "is no csvw:" + property + ", expected one ASCII character");
            return usual;
        }
        return value.charAt(0);
    }

    private int number(Resource node, String property, int usual) {
        var given = one(node, property);
        if (given.isEmpty()) {
            return usual;
        }
        try {
            return Integer.parseUnsignedInt(given.get().value().stringValue());
        } catch (NumberFormatException e) {
            reading.fault(
                    given.get().where(),
                    given.get().value().stringValue(),
                    "is no csvw:" + property + ", expected a number");
            return usual;
        }
    }

    private boolean flag(Resource node, String property, boolean usual) {
        var given = one(node, property);
        var value = given.map(entry -> entry.value().stringValue()).orElse(Boolean.toString(usual));
        if (!List.of("true", "false", "1", "0").contains(value)) {
            given.ifPresent(entry ->
                    reading.fault(entry.where(), value, "is no csvw:" + property + ", expected true or false"));
        }
        return value.equals("true") || value.equals("1");
    }

    private Optional<String> text(Resource node, String property) {
        return one(node, property).map(entry -> entry.value().stringValue());
    }

    private Optional<Entry> one(Resource node, String property) {
        var all = reading.graph().ofProperty(node, Vocabulary.CSVW + property);
        if (all.size() > 1) {
            reading.fault(all.get(1).where(), "csvw:" + property, "is there " + all.size() + " times, expected once");
        }
        return all.stream().findFirst();
    }

    private void refuseOthers(Resource node, Set<String> known) {
        for (var entry : reading.graph().all(node)) {
            var property = entry.property();
            if (property.getNamespace().equals(Vocabulary.CSVW) && !known.contains(property.getLocalName())) {
                reading.unsupported(entry.where(), "csvw:" + property.getLocalName(), "is not supported");
            }
        }
    }
}
