package nl.meent.loader.guess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuessTest {

    private static final Path DATA = Path.of(System.getProperty("meent.root", ".."), "../shared/data");

    @TempDir
    private Path folder;

    @Test
    void writesAMappingThatSaysWhatWasSeen() throws IOException {
        var csv = write("zaken.csv", """
                id,titel,gestart
                a1,Een,2024-01-31
                a2,,2024-02-29
                """);

        assertEquals("""
                # Guessed by meent init from zaken.csv: 2 rows seen, delimiter comma, encoding UTF-8.
                # It runs as it stands. Comments say what was seen; change what is wrong, delete what is of no use.
                @base <https://example.org/map> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix my: <https://example.org/def#> .
                @prefix rml: <http://w3id.org/rml/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

                <#Zaken> a rml:TriplesMap ;
                  # Empty cells say nothing.
                  rml:logicalSource [
                    rml:source [ a rml:FilePath ; rml:root rml:MappingDirectory ; rml:path "zaken.csv" ; rml:null "" ] ;
                    rml:referenceFormulation rml:CSV
                  ] ;
                  # A row is named by id: no two values are equal, none is empty (2 rows seen).
                  rml:subjectMap [
                    rml:template "https://example.org/zaken/{id}" ;
                    rml:class my:Zaken
                  ] ;
                  # id: text, 2 values, 2 distinct.
                  rml:predicateObjectMap [
                    rml:predicate dcterms:identifier ;
                    rml:objectMap [ rml:reference "id" ]
                  ] ;
                  # titel: text, 1 values, 1 distinct; 1 empty.
                  rml:predicateObjectMap [
                    rml:predicate dcterms:title ;
                    rml:objectMap [ rml:reference "titel" ]
                  ] ;
                  # gestart: 2 of 2 values are dates yyyy-MM-dd.
                  rml:predicateObjectMap [
                    rml:predicate my:gestart ;
                    rml:objectMap [ rml:reference "gestart" ; rml:datatype xsd:date ]
                  ] ;
                .
                """, Guess.of(csv).mapping("zaken.csv", "https://example.org/"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "a > true false > rml:datatype xsd:boolean > 2 of 2 values are true or false",
                "a > Ja nee > '' > 2 of 2 values are yes or no (xsd:boolean knows only true and false), kept as text",
                "a > 1 -20 0 > rml:datatype xsd:integer > 3 of 3 values are whole numbers",
                "a > 0031 12 > '' > 2 of 2 values are digits, some after a leading zero, kept as text",
                "kvk_nr > 31 12 > '' > 2 of 2 values are whole numbers that name something, kept as text",
                "a > 1.5 2 > rml:datatype xsd:decimal > 2 of 2 values are numbers with a dot",
                "a > 1,5 2 > '' > 2 of 2 values are numbers with a comma or points, kept as text",
                "a > 2024-02-29 > rml:datatype xsd:date > 1 of 1 values are dates yyyy-MM-dd",
                "a > 2023-02-29 > '' > text, 1 values, 1 distinct",
                "a > 31-12-2024 1/2/24 > '' > 2 of 2 values are dates, but not as yyyy-MM-dd, kept as text",
                "a > 2024-01-31T23:59:59.5+02:00 2024-01-31T00:00:00Z > rml:datatype xsd:dateTime"
                        + " > 2 of 2 values are dates with a time",
                "a > 2024-01-31T25:00:00 > '' > text, 1 values, 1 distinct",
                "a > 0000-01-31 > '' > text, 1 values, 1 distinct",
                "start year > 1999 2024 > rml:datatype xsd:gYear > 2 of 2 values are years",
                "Jaar > 1999 2024 > rml:datatype xsd:gYear > 2 of 2 values are years",
                "a > 1999 2024 > rml:datatype xsd:integer > 2 of 2 values are whole numbers",
                "a > https://a.nl http://b.nl/?x#y > rml:termType rml:IRI > 2 of 2 values are web addresses",
                "a > https://a.nl/{b} > '' > text, 1 values, 1 distinct",
                "a_nl > woord > rml:language \"nl\" > text, 1 values, 1 distinct; its header says nl",
                "a-EN > word > rml:language \"en\" > text, 1 values, 1 distinct; its header says en",
                "a > '' > '' > no values seen, taken as text",
                "a > 1 2 3 4 5 6 7 8 9 x > '' > 9 of 10 values are whole numbers, but not \"x\": kept as text",
            })
    void tellsWhatAColumnHolds(String header, String values, String annotation, String seen) {
        var column = column(header, values.isEmpty() ? List.of() : List.of(values.split(" ")));

        assertEquals(annotation, column.annotation().replaceFirst("^ ; ", ""));
        assertEquals(seen, column.seen());
    }

    @ParameterizedTest
    @CsvSource({
        "naam, x, rdfs:label",
        "Title, x, dcterms:title",
        "titel_nl, x, dcterms:title",
        "Omschrijving, x, dcterms:description",
        "url, https://a.nl, foaf:homepage",
        "url, a.nl, my:url",
        "created, 2024-01-31, dcterms:created",
        "created, soon, my:created",
        "GewijzigdOp, 2024-01-31T00:00:00Z, dcterms:modified",
        "License, MIT, dcterms:license",
        "ID, 12, dcterms:identifier",
        "OSS Specific?, x, my:ossSpecific",
        "Categorieën & wat, x, my:categorieenWat",
        "2e kans, x, my:2eKans",
        "日本, x, my:日本",
        "???, x, my:column",
    })
    void namesThePredicate(String header, String value, String predicate) {
        assertEquals(predicate, column(header, List.of(value)).predicate());
    }

    @Test
    void givesNoPredicateTwice() throws IOException {
        var guess = Guess.of(write("a.csv", "name,naam,a b,a_b,A-B\n"));

        assertEquals(
                List.of("rdfs:label", "my:naam", "my:aB", "my:aB2", "my:aB3"),
                guess.columns().stream().map(GuessedColumn::predicate).toList());
    }

    @Test
    void hearsTheLanguageOfLongText() {
        var dutch = "Het voorstel van de minister voor een wet wordt niet aan de kamer voorgelegd";
        var english = "The proposal by the minister for a law and this budget are not with the house";

        assertEquals(
                " ; rml:language \"nl\"",
                column("tekst", List.of(dutch, dutch, dutch)).annotation());
        assertEquals(
                " ; rml:language \"en\"",
                column("text", List.of(english, english, english)).annotation());
        assertEquals("", column("both", List.of(english, dutch, english, dutch)).annotation());
        assertEquals("", column("short", List.of(english)).annotation());
        assertEquals("", column("other", List.of("ook " + "woord ".repeat(60))).annotation());
    }

    @Test
    void suggestsToSplitLists() throws IOException {
        var text = Guess.of(write("a.csv", "id,talen\n1,Java;C\n2,Java;\"Go\"\n3,C\n".replace("\"", "")))
                .mapping("a.csv", "https://example.org");

        assertTrue(text.contains("""
                #   rml:function <https://w3id.org/meent/function#split> ;
                """), text);
        var edited = text.replace("    rml:objectMap [ rml:reference \"talen\" ]\n", "")
                .replaceAll("(?m)^    # (?!Cells)", "    ");
        assertEquals(List.of("id", "talen"), objects(parsed(text), "reference"));
        assertEquals(List.of(";"), objects(parsed(edited), "constant"));
    }

    @ParameterizedTest
    @CsvSource({"a;b|c;d", "a; |c;d", "a;b|one"})
    void takesNoListWhereItemsLackOrRowsAreFew(String values) {
        var filled = List.of(values.replace(";d", ";").split("\\|"));

        assertTrue(column("x", filled).separator().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "naam,code\\na,1\\nb,2 > code",
                "naam,org_id\\na,1\\nb,2 > org_id",
                "naam,zaakNummer\\na,1\\nb,2 > zaakNummer",
                "naam,soort\\na,1\\nb,1 > naam",
                "id,naam\\n1,a\\n1,b > naam",
                "id,naam\\n1,a\\n,b > naam",
                "site,naam\\nhttps://a.nl,a\\nhttps://b.nl,b > naam",
                "a,b,c\\n1,x,u\\n1,y,u\\n2,x,u > a b",
                "a,b\\nu,u\\nu,u > a",
                "a,b\\n1,\\n,x > a",
                "a,id > id",
                "a,b > a",
            })
    void choosesTheKey(String csv, String key) throws IOException {
        var guess = Guess.of(write("a.csv", csv.replace("\\n", "\n")));

        assertEquals(key, String.join(" ", guess.key()));
    }

    @Test
    void tellsWhyItChoseTheKey() throws IOException {
        assertEquals(
                "no column alone names a row; together they differ in every row (3 rows seen)",
                Guess.of(write("a.csv", "a,b\n1,x\n1,y\n2,x\n")).whyKey());
        assertEquals(
                "no rows seen; chosen by the header",
                Guess.of(write("a.csv", "a,b\n")).whyKey());
        assertTrue(Guess.of(write("a.csv", "a\n1\n1\n")).whyKey().contains("are not told apart"));
    }

    @Test
    void escapesOddHeadersForTemplateAndTurtle() throws IOException {
        var header = "a {b} \\c \"d\"\te\nf\u0001";
        var text = Guess.of(write("odd.csv", "\"" + header.replace("\"", "\"\"") + "\",x\n1,2\n"))
                .mapping("o\"dd.csv", "https://example.org");
        var model = parsed(text);

        assertEquals(
                List.of("https://example.org/o-dd/{a \\{b\\} \\\\c \"d\"\te\nf\u0001}"), objects(model, "template"));
        assertEquals(List.of(header, "x"), objects(model, "reference"));
        assertEquals(List.of("o\"dd.csv"), objects(model, "path"));
    }

    @Test
    void leavesOutColumnsThatHaveNoNameOfTheirOwn() throws IOException {
        var text = Guess.of(write("a.csv", "id,,x,x\n1,2,3,4\n1,2\n")).mapping("a.csv", "https://example.org");

        assertEquals(List.of("id"), objects(parsed(text), "reference"));
        assertTrue(text.contains("# Left out: a column without a name.\n"), text);
        assertTrue(text.contains("# Left out: x, the name of more than one column.\n"), text);
        assertTrue(text.contains("# 1 rows have more or fewer cells than the header.\n"), text);
    }

    @Test
    void readsASemicolonFileInWindows1252() throws IOException {
        var csv = Files.write(
                folder.resolve("a.csv"), "id;naam\n1;café, één\n2;b\n".getBytes(Charset.forName("windows-1252")));
        var guess = Guess.of(csv);
        var model = parsed(guess.mapping("a.csv", "https://example.org"));

        assertEquals(';', guess.delimiter());
        assertTrue(model.contains(null, Values.iri("http://www.w3.org/ns/csvw#delimiter"), Values.literal(";")));
        assertTrue(
                model.contains(null, Values.iri("http://www.w3.org/ns/csvw#encoding"), Values.literal("windows-1252")));
        assertTrue(model.contains(null, Values.iri("http://www.w3.org/ns/csvw#null"), Values.literal("")));
    }

    @ParameterizedTest
    @CsvSource({"';',59", "',',44", "'\t',9", "|,124"})
    void findsTheDelimiterThatCutsEvenly(String sign, int delimiter) throws IOException {
        var csv = "a%sb%sc\n1%s\"x;y,z|1\"%sé, q\n".replace("%s", sign);
        var quoted = sign.equals(",") ? csv.replace("é, q", "\"é, q\"") : csv;

        assertEquals(delimiter, Guess.of(write("a.csv", quoted)).delimiter());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void looksPastTheMark(String charset) throws IOException {
        var csv = Files.write(folder.resolve("a.csv"), "\uFEFFid,naam\n1,é\n".getBytes(Charset.forName(charset)));

        assertEquals("id", Guess.of(csv).columns().getFirst().header());
    }

    @Test
    void readsNoMoreThanItNeeds() throws IOException {
        var rows = "1,text that is long enough to make many bytes\n".repeat(400_000);

        assertEquals(1_000, Guess.of(write("a.csv", "id,text\n" + rows)).rows());
    }

    @Test
    void goesByTheRowsBeforeTheCut() throws IOException {
        var row = "1,\"" + "long text\n".repeat(100_000) + "\"\n";
        var guess = Guess.of(write("a.csv", "id,text\n" + row.repeat(20)));

        assertEquals(16, guess.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "'' > HEADER > is empty, expected a row with the names of the columns",
                "',' > HEADER > names no column that a mapping can use, expected names that differ",
                "x,x\\n1,2 > HEADER > names no column that a mapping can use, expected names that differ",
                "'id,\"na' > SYNTAX > 'begins a row whose quotes are not in pairs'",
            })
    void refusesWhatIsNoTable(String csv, Code code, String message) throws IOException {
        var problem = refused(write("a.csv", csv.replace("\\n", "\n")));

        assertEquals(code, problem.code());
        assertEquals(message, problem.message());
    }

    @Test
    void namesTheRowWhoseQuoteIsNeverClosedWhateverTheDelimiter() throws IOException {
        var problem = refused(write("a.csv", "id;name\n1;Els\n2;\"Jan\n3;Piet\n"));

        assertEquals(new Where.Position(folder.resolve("a.csv").toString(), 3, 1), problem.where());
    }

    @Test
    void refusesWhatIsMissingAndWhatIsNoText() throws IOException {
        var noText = Files.write(folder.resolve("b.csv"), new byte[] {'a', (byte) 0xE9, 0});

        assertEquals(Code.SOURCE_MISSING, refused(folder.resolve("x.csv")).code());
        assertEquals(Code.ENCODING, refused(noText).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://", "https://a b", "https://a/{x}", "https://a#b", "ftp://a"})
    void refusesABaseThatIsNoAddress(String base) throws IOException {
        var guess = Guess.of(write("a.csv", "id\n1\n"));

        assertEquals(
                Code.USAGE,
                assertThrows(MeentException.class, () -> guess.mapping("a.csv", base))
                        .problem()
                        .code());
    }

    @ParameterizedTest
    @CsvSource({"in/2024 jaar.csv,2024Jaar", "???.csv,Row", ".csv,Csv", "a,A", "x.tar.csv,XTar"})
    void namesTheClassAfterTheFile(String file, String name) throws IOException {
        var model = parsed(Guess.of(write("a.csv", "id\n1\n")).mapping(file, "https://example.org"));

        assertEquals(List.of("https://example.org/def#" + name), objects(model, "class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tweedekamer/derived", "policies_csis", "ngi0_subgrants", "algoritmeregister/csv"})
    void writesTurtleForRealFiles(String data) throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve(data)), "needs the shared data: " + data);
        try (var files = Files.newDirectoryStream(DATA.resolve(data), "*.csv")) {
            for (var csv : files) {
                var text = Guess.of(csv).mapping(csv.getFileName().toString(), "https://example.org");

                assertEquals(text, Guess.of(csv).mapping(csv.getFileName().toString(), "https://example.org"));
                assertEquals(
                        Guess.of(csv).columns().size(),
                        objects(parsed(text), "reference").size());
            }
        }
    }

    private static GuessedColumn column(String header, List<String> values) {
        return GuessedColumn.of(header, values, new HashSet<>());
    }

    private Path write(String name, String csv) throws IOException {
        return Files.writeString(folder.resolve(name), csv, StandardCharsets.UTF_8);
    }

    private static Problem refused(Path csv) {
        return assertThrows(MeentException.class, () -> Guess.of(csv)).problem();
    }

    private static Model parsed(String turtle) throws IOException {
        return Rio.parse(new StringReader(turtle), RDFFormat.TURTLE);
    }

    private static List<String> objects(Model model, String property) {
        return model.filter(null, Values.iri("http://w3id.org/rml/" + property), null).objects().stream()
                .map(Value::stringValue)
                .toList();
    }
}
