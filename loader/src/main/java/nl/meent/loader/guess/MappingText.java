package nl.meent.loader.guess;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// Writes a guess as RML.
final class MappingText {

    private static final Pattern BASE = Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"{}|\\\\^`#?]+");
    private static final int LONGEST_COMMENT = 200;
    private static final Map<Character, String> DELIMITERS =
            Map.of(',', "comma", ';', "semicolon", '\t', "tab", '|', "bar");

    private final Guess guess;
    private final String fileName;
    private final String base;
    private final String file;

    MappingText(Guess guess, String fileName, String base) {
        if (!BASE.matcher(base).matches()) {
            throw new MeentException(Problem.violation(
                    Code.USAGE,
                    new Where.Whole(base),
                    "is no base for addresses, expected http or https without spaces, braces, ? and #",
                    "give one such as https://example.org"));
        }
        this.guess = guess;
        this.fileName = fileName;
        this.base = base.replaceFirst("/+$", "");
        this.file = fileName.replaceFirst(".*[/\\\\]", "").replaceFirst("(?<=.)\\.[^.]*$", "");
    }

    String text() {
        var body = body();
        return """
                # Guessed by meent init from %s: %d rows seen, delimiter %s, encoding %s.
                # It runs as it stands. Comments say what was seen; change what is wrong, delete what is of no use.
                %s
                %s""".formatted(
                        comment(fileName),
                        guess.rows(),
                        DELIMITERS.get(guess.delimiter()),
                        guess.charset(),
                        prefixes(body),
                        body);
    }

    private String prefixes(String body) {
        return Stream.of(
                        "csvw: <http://www.w3.org/ns/csvw#>",
                        "dcterms: <http://purl.org/dc/terms/>",
                        "foaf: <http://xmlns.com/foaf/0.1/>",
                        "my: <" + base + "/def#>",
                        "rdfs: <http://www.w3.org/2000/01/rdf-schema#>",
                        "rml: <http://w3id.org/rml/>",
                        "xsd: <http://www.w3.org/2001/XMLSchema#>")
                .filter(prefix -> body.contains(" " + prefix.substring(0, prefix.indexOf(' '))))
                .map(prefix -> "@prefix " + prefix + " .\n")
                .collect(Collectors.joining("", "@base <" + base + "/map> .\n", ""));
    }

    private String body() {
        var name = Names.pascal(file);
        var start = """
                <#%s> a rml:TriplesMap ;
                %s
                  # A row is named by %s: %s.
                  rml:subjectMap [
                    rml:template "%s" ;
                    rml:class my:%s
                  ] ;
                """.formatted(
                        rowName(name),
                        source(),
                        comment(String.join(", ", guess.key())),
                        guess.whyKey(),
                        turtle(subject()),
                        rowName(name));
        return start + guess.columns().stream().map(this::block).collect(Collectors.joining()) + leftOut() + ".\n";
    }

    private static String rowName(String name) {
        return name.isEmpty() ? "Row" : name;
    }

    private String subject() {
        var slug = Names.slug(file);
        return guess.key().stream()
                .map(header -> "{" + template(header) + "}")
                .collect(Collectors.joining("/", base + "/" + (slug.isEmpty() ? "row" : slug) + "/", ""));
    }

    private String source() {
        var isPlain = guess.delimiter() == ',' && guess.charset().equals(StandardCharsets.UTF_8);
        var uneven = "  # %d rows have more or fewer cells than the header.\n".formatted(guess.uneven());
        return """
                %s  # Empty cells say nothing.
                  rml:logicalSource [
                    rml:source [ %s ] ;
                    rml:referenceFormulation rml:CSV
                  ] ;""".formatted(guess.uneven() == 0 ? "" : uneven, isPlain ? plainFile() : table());
    }

    private String plainFile() {
        return "a rml:FilePath ; rml:root rml:MappingDirectory ; rml:path \"%s\" ; rml:null \"\""
                .formatted(turtle(fileName));
    }

    /// RML alone names no delimiter, and no encoding but a few; CSVW does.
    private String table() {
        var delimiter = turtle(String.valueOf(guess.delimiter()));
        return """
                a csvw:Table ; csvw:url "%s" ; csvw:null "" ;
                      csvw:dialect [
                        a csvw:Dialect ; csvw:delimiter "%s" ; csvw:encoding "%s"
                      ]""".formatted(turtle(fileName), delimiter, guess.charset());
    }

    private String block(GuessedColumn column) {
        var reference = turtle(column.header());
        var list = column.separator().map(sign -> list(reference, sign)).orElse("");
        return """
                  # %s: %s.
                  rml:predicateObjectMap [
                    rml:predicate %s ;
                    rml:objectMap [ rml:reference "%s"%s ]
                %s  ] ;
                """.formatted(
                        comment(column.header()),
                        comment(column.seen()),
                        column.predicate(),
                        reference,
                        column.annotation(),
                        list);
    }

    private static String list(String reference, String sign) {
        return """
                    # Cells seem to hold lists. For a value of each item, take this in place of the object map above:
                    # rml:objectMap [ rml:functionExecution [
                    #   rml:function <https://w3id.org/meent/function#split> ;
                    #   rml:input [
                    #     rml:parameter <https://w3id.org/meent/function#_value> ;
                    #     rml:inputValueMap [ rml:reference "%s" ]
                    #   ] , [
                    #     rml:parameter <https://w3id.org/meent/function#_separator> ;
                    #     rml:inputValueMap [ rml:constant "%s" ]
                    #   ] ] ]
                """.formatted(reference, sign);
    }

    private String leftOut() {
        return guess.left().stream()
                .map(name -> name.isBlank()
                        ? "  # Left out: a column without a name.\n"
                        : "  # Left out: %s, the name of more than one column.\n".formatted(comment(name)))
                .collect(Collectors.joining());
    }

    /// A comment ends with its line, so what comes from the file stays on one, and short.
    private static String comment(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        return line.length() <= LONGEST_COMMENT ? line : line.substring(0, LONGEST_COMMENT) + "…";
    }

    /// RML-Core, templates: braces and backslashes of a reference are escaped by a backslash.
    private static String template(String header) {
        return header.replaceAll("[{}\\\\]", "\\\\$0");
    }

    /// Turtle, section 2.5.1: what a string in double quotes cannot hold as it is.
    private static String turtle(String text) {
        return text.codePoints().mapToObj(MappingText::turtle).collect(Collectors.joining());
    }

    private static String turtle(int sign) {
        return switch (sign) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> sign < ' ' || sign == 0x7F ? "\\u%04X".formatted(sign) : Character.toString(sign);
        };
    }
}
