package nl.meent.loader.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Report;
import nl.meent.loader.report.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damaged copies of real files: the problem names the place, and what is whole is converted.
class DamagedFilesTest {

    /// A matter in the middle of the first two megabytes, whose row is one line without quotes.
    private static final String MATTER = "e7a14a4d-ff8b-4ed6-acf3-0236e95d70c0";

    @TempDir
    private Path folder;

    @Test
    void tellsARowCutShort() throws IOException {
        var csv = matters();
        var row = csv.find(MATTER, 0);
        var damaged = csv.with(csv.find(",", row), csv.find("\n", row), ",2010Z10168");

        var run = convertMatters(damaged);

        var problem = only(run, Code.COLUMN_COUNT);
        assertEquals(new Where.Position(file("zaken.csv.gz"), damaged.line(row), 1), problem.where());
        assertTrue(problem.message().startsWith("has 2 cells, expected 21 "), problem::text);
        assertOneRowIsMissing(csv, run);
    }

    @Test
    void tellsAQuoteThatIsNeverClosed() throws IOException {
        var csv = matters();
        // Behind the last quote, so that none of the data closes it.
        var row = csv.find("\n", csv.text().lastIndexOf('"')) + 1;
        var quote = csv.find(",", row) + 1;
        var damaged = csv.with(quote, quote, "\"");

        var run = convertMatters(damaged);

        var problem = only(run, Code.SYNTAX);
        assertEquals(
                new Where.Position(file("zaken.csv.gz"), damaged.line(quote), damaged.column(quote)), problem.where());
        var before = convertMatters(new Slice(csv.text().substring(0, row)));
        assertEquals(before.outcome().records(), run.outcome().records());
        assertEquals(before.quads().lines(), run.quads().lines());
    }

    @Test
    void tellsAQuoteThatALaterRowCloses() throws IOException {
        var csv = matters();
        var row = csv.find(MATTER, 0);
        var quote = csv.find(",", row) + 1;
        var damaged = csv.with(quote, quote, "\"");

        var run = convertMatters(damaged);

        assertEquals(1, run.report().exit().code());
        var where = run.report().problems().getFirst().where();
        assertTrue(
                where instanceof Where.Cell(var source, var number, var line, var column)
                        && line == damaged.line(row)
                        && column.equals("Nummer"),
                where::text);
    }

    @Test
    void tellsAByteThatIsNoUtf8InCsv() throws IOException {
        var csv = matters();
        var at = csv.find("Ziekenhuiszorg", csv.find(MATTER, 0));

        var run = convertMatters(csv.with(at + 3, at + 4, "\u00FF"));

        assertEquals(
                new Where.Offset(file("zaken.csv.gz"), at + 3),
                only(run, Code.ENCODING).where());
        assertOneRowIsMissing(csv, run);
    }

    @Test
    void tellsMomentsThatAreNone() throws IOException {
        var csv = matters();
        var row = csv.find(MATTER, 0);
        var begun = csv.find("2010-06-29T", row);
        var changed = csv.find("2024-02-19T", row);
        var damaged = csv.with(changed, changed + 10, "2024-02-30").with(begun, begun + 10, "gisteren--");

        var run = convertMatters(damaged);

        assertEquals(1, run.report().count(Code.FUNCTION_FAILED), run.problems()::toString);
        assertEquals(1, run.report().count(Code.LEXICAL_FORM), run.problems()::toString);
        assertEquals(1, run.report().exit().code());
        for (var problem : run.report().problems()) {
            var column = problem.code() == Code.LEXICAL_FORM ? "GewijzigdOp" : "GestartOp";
            assertTrue(
                    problem.where().text().endsWith("column \"" + column + "\"")
                            && problem.where().text().contains(":" + csv.line(row) + " row "),
                    problem::text);
        }
        assertOneRowIsMissing(csv, run);
    }

    @Test
    void tellsAPackedFileThatIsCutOff() throws IOException {
        var packed = Files.readAllBytes(Real.data(Real.ZAKEN));
        var part = Arrays.copyOf(packed, packed.length / 8);
        Files.write(folder.resolve("zaken.csv.gz"), part);

        var run = Real.convert("zaken.rml.ttl", "zaken.csv.gz", folder.resolve("zaken.csv.gz"));

        assertEquals(
                new Where.Offset(file("zaken.csv.gz"), part.length),
                only(run, Code.COMPRESSION).where());
        assertTrue(run.quads().lines() > 10_000, () -> run.quads().lines() + " lines");
    }

    @Test
    void countsTheRowsBeforeTheCut() throws IOException {
        var packed = Files.readAllBytes(Real.data(Real.ZAKEN));
        Files.write(folder.resolve("zaken.csv.gz"), Arrays.copyOf(packed, packed.length / 8));

        var run = Real.convert("zaken.rml.ttl", "zaken.csv.gz", folder.resolve("zaken.csv.gz"));

        assertTrue(run.outcome().records() > 10_000, () -> run.outcome().records() + " records");
        assertEquals(run.quads().lines(), run.outcome().quads());
    }

    private static Slice matters() throws IOException {
        return Slice.of(Real.data(Real.ZAKEN), 2_000_000);
    }

    private Real.Run convertMatters(Slice csv) throws IOException {
        var file = Real.pack(folder.resolve("zaken.csv.gz"), csv.bytes());
        return Real.convert("zaken.rml.ttl", "zaken.csv.gz", file, new Tally(MATTER));
    }

    private void assertOneRowIsMissing(Slice whole, Real.Run damaged) throws IOException {
        var run = convertMatters(whole);
        assertEquals(0, run.problems().size());
        assertEquals(run.outcome().records(), damaged.outcome().records());
        assertEquals(1, damaged.outcome().dropped());
        assertEquals(
                run.outcome().quads() - run.quads().kept().size(),
                damaged.outcome().quads());
        assertEquals(0, damaged.quads().kept().size());
    }

    @Test
    void tellsJsonCutInTheMiddleOfAnObject() throws IOException {
        var json = Slice.of(Real.data(Real.ROR), 1_000_000);
        var cut =
                json.find("\"names\"", json.text().lastIndexOf('\n', json.text().length() - 2));

        var run = convertOrganisations(new Slice(json.text().substring(0, cut)));

        // Told by both triples maps that read it: the organisations and the view of their names.
        assertEquals(run.report().problems().size(), run.report().count(Code.SYNTAX));
        assertEquals(1, run.report().exit().code());
        for (var problem : run.report().problems()) {
            assertTrue(
                    problem.where() instanceof Where.Position(var source, var line, var column)
                            && line == json.line(cut),
                    problem::text);
        }
        assertEquals(json.line(cut) - 1, run.quads().subjects());
    }

    @Test
    void tellsAByteThatIsNoUtf8InJson() throws IOException {
        var json = Slice.of(Real.data(Real.ROR), 1_000_000);
        var at = json.find("\"value\":\"", json.text().length() / 2) + 10;

        var run = convertOrganisations(json.with(at, at + 1, "\u00FF"));

        assertEquals(
                new Where.Offset(file("ror.ndjson.gz"), at),
                run.report().problems().getFirst().where());
        assertEquals(run.report().problems().size(), run.report().count(Code.ENCODING));
        assertEquals(1, run.report().exit().code());
    }

    @Test
    void convertsTheObjectsBeforeAByteThatIsNoUtf8() throws IOException {
        var json = Slice.of(Real.data(Real.ROR), 1_000_000);
        var at = json.find("\"value\":\"", json.text().length() / 2) + 10;

        var run = convertOrganisations(json.with(at, at + 1, "\u00FF"));

        assertEquals(json.line(at) - 1, run.quads().subjects());
    }

    private Real.Run convertOrganisations(Slice json) throws IOException {
        return Real.convert("ror.rml.ttl", "ror.ndjson.gz", Real.pack(folder.resolve("ror.ndjson.gz"), json.bytes()));
    }

    @Test
    void tellsAnEndTagThatDoesNotFit() throws IOException {
        var xml =
                Slice.of(Files.readAllBytes(Real.files(Real.KAMERSTUKKEN, "xml").getFirst()));
        var tag = xml.find("</al>", 0);
        Files.write(
                folder.resolve("kamerstuk.xml"), xml.with(tag, tag + 5, "</la>").bytes());

        var run = Real.convert("kamerstuk.rml.ttl", "kamerstuk.xml", folder.resolve("kamerstuk.xml"));

        assertEquals(run.report().problems().size(), run.report().count(Code.SYNTAX));
        assertEquals(1, run.report().exit().code());
        for (var problem : run.report().problems()) {
            assertTrue(
                    problem.where() instanceof Where.Position(var source, var line, var column)
                            && line == xml.line(tag),
                    problem::text);
        }
    }

    @Test
    void tellsATabAsIndentationInYaml() throws IOException {
        var yaml = publicCode();
        var at = yaml.find("\n  ", yaml.find("\nlegal:", 0)) + 1;
        assertYamlFault(yaml.with(at, at + 2, "\t"), yaml.line(at));
    }

    @Test
    void tellsABracketThatIsNeverClosedInYaml() throws IOException {
        var yaml = publicCode();
        var at = yaml.find("softwareType:", 0);
        assertYamlFault(yaml.with(at, at + 13, "softwareType: ["), yaml.line(at) + 1);
    }

    private static Slice publicCode() throws IOException {
        return Slice.of(Files.readAllBytes(Real.data("publiccode/ANORC__Allegato-6.publiccode.yml")));
    }

    private void assertYamlFault(Slice yaml, long line) throws IOException {
        Files.write(folder.resolve("publiccode.yml"), yaml.bytes());

        var run = Real.convert("publiccode.rml.ttl", "publiccode.yml", folder.resolve("publiccode.yml"));

        var problem = only(run, Code.SYNTAX);
        assertTrue(
                problem.where() instanceof Where.Position(var source, var found, var column) && found == line,
                problem::text);
    }

    @Test
    void tellsRdfThatIsCutOff() throws IOException {
        var rdf = Slice.of(Real.data(Real.FUNDERS), 3_000_000);
        var cut = rdf.text().lastIndexOf("<skos:");
        var file = Real.pack(
                folder.resolve("funders.rdf.gz"), rdf.text().substring(0, cut).getBytes(StandardCharsets.ISO_8859_1));
        var quads = new Tally();
        var report = new Report();

        new RdfConversion(file, RdfFormat.RDFXML, "http://example.org/").run(quads, report);

        assertEquals(1, report.count(Code.RDF_SYNTAX), report.problems()::toString);
        assertEquals(1, report.problems().size(), report.problems()::toString);
        assertTrue(
                report.problems().getFirst().where() instanceof Where.Position(var source, var line, var column)
                        && line == rdf.line(cut),
                report.problems()::toString);
        assertEquals(1, report.exit().code());
        assertTrue(quads.lines() > 10_000, () -> quads.lines() + " lines");
    }

    @Test
    void tellsPackedRdfThatIsCutOff() throws IOException {
        var packed = Files.readAllBytes(Real.data(Real.FUNDERS));
        var file = Files.write(folder.resolve("funders.rdf.gz"), Arrays.copyOf(packed, packed.length / 4));
        var quads = new Tally();
        var report = new Report();

        try {
            new RdfConversion(file, RdfFormat.RDFXML, "http://example.org/").run(quads, report);
        } catch (MeentException e) {
            report.add(e.problem());
        }

        assertEquals(1, report.problems().size(), report.problems()::toString);
        assertEquals(
                new Where.Offset(file.toString(), packed.length / 4),
                report.problems().getFirst().where());
        assertEquals(1, report.exit().code());
        assertTrue(quads.lines() > 10_000, () -> quads.lines() + " lines");
    }

    private static Problem only(Real.Run run, Code code) {
        assertEquals(1, run.problems().size(), run.problems()::toString);
        assertEquals(code, run.report().problems().getFirst().code());
        assertEquals(1, run.report().exit().code());
        return run.report().problems().getFirst();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
