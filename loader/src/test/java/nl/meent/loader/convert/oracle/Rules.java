package nl.meent.loader.convert.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Made-up mappings: every feature of RML-Core, over the columns of made-up data.
final class Rules {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private final Random random;
    private final List<Data> data;

    Rules(Random random, List<Data> data) {
        this.random = random;
        this.data = data;
    }

    String text() {
        var text = new StringBuilder("@prefix rml: <http://w3id.org/rml/> .\n@prefix e: <http://e.org/> .\n");
        var maps = 1 + random.nextInt(3);
        for (var i = 0; i < maps; i++) {
            text.append(triplesMap(i, maps));
        }
        return text.toString();
    }

    /// Map `i` goes over source `i` modulo their number, so that a join knows the columns of its parent.
    private String triplesMap(int i, int maps) {
        var source = data.get(i % data.size());
        var lines = new ArrayList<String>();
        lines.add("rml:logicalSource " + logicalSource(source));
        if (random.nextInt(4) == 0) {
            lines.add("rml:baseIRI <http://base.org/>");
        }
        lines.add("rml:subjectMap [ " + subject(source) + " ]");
        var rules = random.nextInt(4);
        for (var r = 0; r < rules; r++) {
            lines.add("rml:predicateObjectMap [ " + predicateObject(source, i, maps) + " ]");
        }
        return "e:map" + i + " " + String.join(" ;\n  ", lines) + " .\n";
    }

    private String logicalSource(Data source) {
        return source.flat()
                ? "[ rml:source [ rml:path \"" + source.file() + "\" ; rml:null \"" + Data.NULL
                        + "\" ] ; rml:referenceFormulation rml:CSV ]"
                : "[ rml:source [ rml:path \"" + source.file()
                        + "\" ] ; rml:referenceFormulation rml:JSONPath ; rml:iterator \"$.rows[*]\" ]";
    }

    private String subject(Data source) {
        var term = switch (random.nextInt(5)) {
            case 0 -> "rml:constant e:same";
            case 1 -> "rml:reference " + reference(source) + " ; rml:termType rml:IRI";
            case 2 -> template("", source) + " ; rml:termType rml:BlankNode";
            case 3 -> template("r-", source) + termType("IRI", "URI");
            default -> template("http://s.org/", source) + termType("IRI", "URI", "UnsafeIRI");
        };
        var classes = random.nextInt(3) == 0 ? " ; rml:class e:One , e:Two" : "";
        return term + classes + graphs(source);
    }

    private String predicateObject(Data source, int map, int maps) {
        var predicate = random.nextInt(4) == 0
                ? "rml:predicateMap [ " + template("http://p.org/", source) + " ]"
                : "rml:predicate e:p" + (random.nextBoolean() ? " , e:q" : "");
        return predicate + " ; " + object(source, map, maps) + graphs(source);
    }

    private String object(Data source, int map, int maps) {
        return switch (random.nextInt(9)) {
            case 0 -> "rml:object e:thing , \"text\\\"\"@nl , 7";
            case 1 -> "rml:objectMap [ " + template("http://o.org/", source) + " ]";
            case 2 -> "rml:objectMap [ " + template("", source) + " ; rml:termType rml:Literal ]";
            case 3 ->
                "rml:objectMap [ rml:reference " + reference(source) + " ; rml:datatype <" + XSD
                        + List.of("integer", "date", "string", "boolean", "decimal")
                                .get(random.nextInt(5)) + "> ]";
            case 4 -> "rml:objectMap [ rml:reference " + reference(source) + " ; rml:language \"nl\" ]";
            case 5 ->
                "rml:objectMap [ rml:reference " + reference(source) + " ; rml:languageMap [ rml:reference "
                        + reference(source) + " ] ]";
            case 6 -> "rml:objectMap [ rml:reference " + reference(source) + " ; rml:termType rml:IRI ]";
            case 7 -> join(source, random.nextInt(maps), map);
            default -> "rml:objectMap [ rml:reference " + reference(source) + " ]";
        };
    }

    private String join(Data child, int parent, int map) {
        var other = data.get(parent % data.size());
        if (parent % data.size() == map % data.size() && random.nextBoolean()) {
            return "rml:objectMap [ rml:parentTriplesMap e:map" + parent + " ]";
        }
        var conditions = new ArrayList<String>();
        for (var i = 0; i <= random.nextInt(2); i++) {
            conditions.add(
                    "rml:joinCondition [ rml:child " + reference(child) + " ; rml:parent " + reference(other) + " ]");
        }
        return "rml:objectMap [ rml:parentTriplesMap e:map" + parent + " ; " + String.join(" ; ", conditions) + " ]";
    }

    private String graphs(Data source) {
        return switch (random.nextInt(6)) {
            case 0 -> " ; rml:graph e:g , rml:defaultGraph";
            case 1 -> " ; rml:graphMap [ " + template("http://g.org/", source) + " ]";
            default -> "";
        };
    }

    private String termType(String... types) {
        return random.nextBoolean() ? "" : " ; rml:termType rml:" + types[random.nextInt(types.length)];
    }

    private String template(String start, Data source) {
        var text = new StringBuilder("rml:template \"").append(start);
        for (var i = 0; i <= random.nextInt(2); i++) {
            var inner = reference(source);
            text.append(i == 0 ? "" : start.isEmpty() ? "-\\\\\\\\" : "-").append('{');
            // Braces inside a reference are escaped, and the backslash once more for Turtle.
            text.append(inner, 1, inner.length() - 1).append('}');
        }
        return text.append('"').toString().replace("{d{3}}", "{d\\\\{3\\\\}}").replace("['d{3}']", "['d\\\\{3\\\\}']");
    }

    private String reference(Data source) {
        var column = source.columns().get(random.nextInt(source.columns().size()));
        return source.flat() ? '"' + column + '"' : "\"$['" + column + "'][*]\"";
    }
}
