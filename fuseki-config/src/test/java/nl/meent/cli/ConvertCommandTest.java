package nl.meent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    @TempDir
    private Path home;

    private Path mapping;

    @BeforeEach
    void writeAMappingAndItsTable() throws IOException {
        Files.writeString(home.resolve("a.csv"), "id,born\n2,2001-01-01\n1,2002-02-02\n");
        mapping = Files.writeString(home.resolve("a.rml.ttl"), """
                @prefix rml: <http://w3id.org/rml/> .
                @prefix e: <http://e.org/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                e:m rml:logicalSource [ rml:source [ rml:root rml:MappingDirectory ; rml:path "a.csv" ] ; rml:referenceFormulation rml:CSV ] ;
                  rml:subjectMap [ rml:template "{id}" ] ;
                  rml:predicateObjectMap [ rml:predicate e:born ; rml:objectMap [ rml:reference "born" ; rml:datatype xsd:date ] ] .
                """);
    }

    @Test
    void writesQuadsToStandardOutputAndWordsToTheOther() {
        var outcome = Outcome.of(home, "convert", "--mapping", mapping.toString(), "--base", "https://b.org");

        assertEquals("""
                <https://b.org/2> <http://e.org/born> "2001-01-01"^^<http://www.w3.org/2001/XMLSchema#date> .
                <https://b.org/1> <http://e.org/born> "2002-02-02"^^<http://www.w3.org/2001/XMLSchema#date> .
                """, outcome.out());
        assertEquals("2 records, 0 of them left out, 2 quads. No problems.\n", outcome.err());
        assertEquals(0, outcome.exit());
    }

    @Test
    void choosesTheSyntaxByTheEndingUnlessTold() throws IOException {
        var turtle = home.resolve("out.ttl");
        assertEquals(0, convert("-o", turtle.toString()).exit());
        assertTrue(Files.readString(turtle).contains("@prefix e: <http://e.org/> ."));

        assertEquals(
                0,
                convert("-o", turtle.toString(), "--format", "nt", "--sorted").exit());
        assertTrue(Files.readString(turtle).startsWith("<https://w3id.org/meent/1> "));
    }

    @Test
    void aFaultLeavesTheOutputAsItWasUnlessFaultyRecordsAreDropped() throws IOException {
        Files.writeString(home.resolve("bad.csv"), "id,born\n2,2001-01-01\n1,2002-02-30\n");
        var out = Files.writeString(home.resolve("out.nq"), "before");
        var input = "a.csv=" + home.resolve("bad.csv");

        var stopped = convert("-o", out.toString(), "--input", input);
        assertEquals(1, stopped.exit());
        assertEquals("before", Files.readString(out));
        assertTrue(
                stopped.err().contains("bad.csv:3 row 2 column \"born\" \"2002-02-30\" is no xsd:date"), stopped.err());
        assertTrue(stopped.err().contains("Problems: 1 × MEENT-D04"), stopped.err());

        var dropped = convert("-o", out.toString(), "--input", input, "--on-fault", "drop");
        assertEquals(1, dropped.exit());
        assertEquals(1, Files.readAllLines(out).size());
    }

    @Test
    void tellsAllFaultsOfAMappingAndWritesNothing() throws IOException {
        Files.writeString(mapping, "@prefix rml: <http://w3id.org/rml/> .\n<x:m> rml:subject <x:s> .\n");

        var outcome = convert("-o", home.resolve("out.nq").toString());

        assertEquals(1, outcome.exit());
        assertTrue(outcome.err().contains("a.rml.ttl:2:1 \"x:m\" has no rml:logicalSource"), outcome.err());
        assertFalse(Files.exists(home.resolve("out.nq")));
    }

    @Test
    void bringsRdfIntoAnotherSyntax() throws IOException {
        var turtle = Files.writeString(home.resolve("in.ttl"), "<#a> <http://e.org/p> 1 , 2 .");

        var outcome = Outcome.of(home, "convert", turtle.toString(), "--sorted", "--quiet");

        assertEquals(0, outcome.exit(), outcome.err());
        assertEquals(2, outcome.out().lines().count());
        assertTrue(outcome.out().contains("in.ttl#a> <http://e.org/p> \"1\"^^"), outcome.out());

        var broken = Files.writeString(home.resolve("broken.ttl"), "<#a>\n  <http://e.org/p> .");
        var told = Outcome.of(home, "convert", broken.toString());
        assertEquals(1, told.exit());
        assertEquals("", told.out());
        assertTrue(told.err().contains("broken.ttl:2:"), told.err());
    }

    @Test
    void needsAMappingOrAnRdfFileButNotBoth() {
        assertEquals(2, Outcome.of(home, "convert").exit());
        assertEquals(
                2,
                Outcome.of(home, "convert", "--mapping", mapping.toString(), "x.ttl")
                        .exit());
        assertEquals(2, Outcome.of(home, "convert", "x.bin").exit());
        assertEquals(2, convert("--format", "docx").exit());
    }

    @Test
    void initWritesAMappingThatRunsAndNeverOverOneThatIsThere() throws IOException {
        var table = home.resolve("a.csv");
        Files.delete(mapping);

        var first = Outcome.of(home, "init", table.toString());
        assertEquals(0, first.exit(), first.err());
        assertTrue(first.err().contains("meent convert --mapping "), first.err());
        var again = Outcome.of(home, "init", table.toString());
        assertEquals(2, again.exit());
        assertTrue(again.err().contains("is there already"), again.err());

        var converted = convert();
        assertEquals(0, converted.exit(), converted.err());
        assertTrue(
                converted.out().contains("\"2001-01-01\"^^<http://www.w3.org/2001/XMLSchema#date>"), converted.out());

        var elsewhere = Files.createDirectory(home.resolve("maps")).resolve("m.ttl");
        assertEquals(
                0,
                Outcome.of(home, "init", table.toString(), "-o", elsewhere.toString())
                        .exit());
        assertEquals(
                0,
                Outcome.of(home, "convert", "--mapping", elsewhere.toString()).exit());
        assertEquals(
                3,
                Outcome.of(
                                home,
                                "init",
                                table.toString(),
                                "-o",
                                home.resolve("none/m.ttl").toString())
                        .exit());
    }

    private Outcome convert(String... more) {
        var arguments = new String[more.length + 3];
        arguments[0] = "convert";
        arguments[1] = "--mapping";
        arguments[2] = mapping.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Outcome.of(home, arguments);
    }
}
