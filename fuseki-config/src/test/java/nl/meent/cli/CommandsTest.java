package nl.meent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    @TempDir
    private Path home;

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        var outcome = Outcome.of(home, "--help");

        assertEquals(0, outcome.exit());
        for (var command : new String[] {"config", "convert", "doctor", "export", "format", "init", "queries", "run"}) {
            assertTrue(outcome.out().contains("  " + command), command);
        }
        assertTrue(outcome.out().contains("Exit codes: 0 ok, 1 problems in the data, 2 wrong use, 3 failure."));
    }

    @Test
    void theKeptHelpIsWhatTheCommandsSay() throws IOException {
        var around = new Surroundings(
                Map.of(),
                home,
                new PrintWriter(new StringWriter()),
                OutputStream.nullOutputStream(),
                new PrintWriter(new StringWriter()),
                false);
        var usage = Program.commands(around).getUsageMessage(CommandLine.Help.Ansi.OFF);

        var kept = Path.of(System.getProperty("user.dir"), "src/main/resources/nl/meent/cli/help.txt");
        if (Boolean.getBoolean("meent.write")) {
            Files.writeString(kept, usage);
        }
        assertEquals(usage, Files.readString(kept), "write it anew with JAVA_TOOL_OPTIONS=-Dmeent.write=true");
        assertEquals(usage, Outcome.of(home, "--help").out());
    }

    @Test
    void wrongUseEndsWith2AndSaysWhereHelpIs() {
        var outcome = Outcome.of(home, "doctor", "--fast");

        assertEquals(2, outcome.exit());
        assertEquals("", outcome.out());
        assertEquals(
                "meent doctor Unknown option: '--fast'; see meent doctor --help [MEENT-U01]\n",
                outcome.err().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void noCommandAtAllIsWrongUse() {
        assertEquals(2, Outcome.of(home).exit());
        assertEquals(2, Outcome.of(home, "export").exit());
    }

    @Test
    void doctorFindsAFitMachineFit() {
        var outcome = Outcome.of(home, "doctor");

        assertEquals(0, outcome.exit(), outcome.out());
        var subjects = outcome.out()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertEquals("[java, memory, disk, port, store, settings]", subjects.toString());
    }

    @Test
    void doctorGivesTheLineThatMendsATakenPort() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            var outcome = Outcome.of(home, Map.of("MEENT_PORT", port), true, "doctor");

            assertEquals(3, outcome.exit());
            assertTrue(outcome.out().contains(port + " is taken on 127.0.0.1"), outcome.out());
            assertTrue(outcome.out().contains("MEENT_PORT="), outcome.out());
            assertTrue(outcome.out().contains("[MEENT-X04]"), outcome.out());
        }
    }

    @Test
    void doctorNamesAStoreThatIsAFile() throws IOException {
        var file = Files.writeString(home.resolve("store"), "");

        var outcome = Outcome.of(home, "doctor", "--store", file.toString());

        assertEquals(3, outcome.exit());
        assertTrue(outcome.out().contains("[MEENT-X05]"), outcome.out());
    }

    @Test
    void doctorNamesAnUnknownSetting() throws IOException {
        var config = Files.writeString(home.resolve("meent.properties"), "colour = red\n");

        var outcome = Outcome.of(home, Map.of("MEENT_CONFIG", config.toString()), false, "doctor");

        assertEquals(2, outcome.exit());
        assertTrue(outcome.out().contains("unknown key \"colour\""), outcome.out());
    }

    @Test
    void anOptionWinsOverAVariableAndAVariableOverTheFile() throws IOException {
        var config =
                Files.writeString(home.resolve("m.properties"), "lang = en\nport = 1\nbase = https://x.example/\n");
        var variables = Map.of("MEENT_CONFIG", config.toString(), "MEENT_PORT", "2", "MEENT_STORE", "/a");

        var outcome = Outcome.of(home, variables, false, "config", "--explain", "--store", "/b");

        assertEquals("""
                key	value	origin
                base	https://x.example	%1$s
                lang	en	%1$s
                port	2	variable MEENT_PORT
                store	/b	option --store
                """.formatted(config), outcome.out());
    }

    @Test
    void settingsThatCannotBeAreProblems() {
        assertProblem("MEENT_PORT", "many", "\"many\", expected a number from 0 to 65535");
        assertProblem("MEENT_PORT", "70000", "\"70000\", expected a number from 0 to 65535");
        assertProblem("MEENT_LANG", "fy", "\"fy\", expected nl or en");
        assertProblem("MEENT_BASE", "no iri", "\"no iri\", expected an absolute http IRI");
        assertProblem("MEENT_BASE", "relative", "\"relative\", expected an absolute http IRI");
    }

    private void assertProblem(String variable, String value, String message) {
        var outcome = Outcome.of(home, Map.of(variable, value), false, "config");

        assertEquals(2, outcome.exit());
        assertTrue(outcome.err().contains(message) && outcome.err().contains("[MEENT-X06]"), outcome.err());
    }

    @Test
    void tablesAreAlignedForPeopleSeparatedInAPipeAndJsonOnRequest() {
        var people = Outcome.of(home, Map.of("MEENT_PORT", "0"), true, "config").out();
        var pipe = Outcome.of(home, "config").out();
        var json = Outcome.of(home, "config", "--json").out();

        assertTrue(people.startsWith("base   https://"), people);
        assertTrue(pipe.startsWith("key\tvalue\nbase\thttps://"), pipe);
        assertTrue(json.startsWith("[ {\n  \"key\" : \"base\""), json);
    }

    @Test
    void questionsAreListedInTheChosenLanguageAndAnswered() {
        assertTrue(Outcome.of(home, "queries", "--lang", "en").out().contains("Which classes does the model have"));
        assertTrue(Outcome.of(home, "queries").out().contains("Welke klassen kent het model"));

        var answer = Outcome.of(home, "run", "classes-by-module");
        assertEquals(0, answer.exit(), answer.err());
        assertTrue(answer.out().contains("money\thttps://w3id.org/meent/def#Fund\tfund"), answer.out());

        var unknown = Outcome.of(home, "run", "no-such");
        assertEquals(2, unknown.exit());
        assertTrue(unknown.err().contains("no-such is no question; meent queries lists them all [MEENT-U01]"));
    }

    @Test
    void documentationIsWrittenInBothLanguages() {
        var folder = home.resolve("docs");

        var outcome = Outcome.of(home, "export", "ontology-docs", "-o", folder.toString());

        assertEquals(0, outcome.exit(), outcome.err());
        assertTrue(Files.exists(folder.resolve("def.nl.html")) && Files.exists(folder.resolve("def.en.html")));
        assertTrue(outcome.err().contains("Open "), outcome.err());
        assertEquals(
                "",
                Outcome.of(home, "export", "ontology-docs", "--quiet", "-o", folder.toString())
                        .err());
    }

    @Test
    void documentationThatCannotBeWrittenIsAProblem() throws IOException {
        var file = Files.writeString(home.resolve("file"), "");

        var outcome = Outcome.of(home, "export", "ontology-docs", "-o", file.toString());

        assertEquals(3, outcome.exit());
        assertTrue(outcome.err().contains("[MEENT-X03]"), outcome.err());
    }

    @Test
    void formatPutsAFileInOrderAndCheckOnlyLooks() throws IOException {
        var file =
                Files.writeString(home.resolve("a.ttl"), "<http://e/b> a <http://e/c> . <http://e/a> a <http://e/c> .");

        var check = Outcome.of(home, "format", "--check", file.toString());
        assertEquals(1, check.exit());
        assertTrue(check.err().contains("a.ttl is out of order; run meent format"), check.err());

        assertEquals(0, Outcome.of(home, "format", file.toString()).exit());
        assertEquals(0, Outcome.of(home, "format", "--check", file.toString()).exit());
        assertTrue(Files.readString(file).startsWith("\n<http://e/a>"));
    }

    @Test
    void formatLeavesAFaultyFileAsItIs() throws IOException {
        for (var text : new String[] {"<http://e/a> a", "<http://e/a> a <http://e/c> . # lost"}) {
            var file = Files.writeString(home.resolve("b.ttl"), text);

            assertEquals(1, Outcome.of(home, "format", file.toString()).exit());
            assertEquals(text, Files.readString(file));
        }
        var latin = Files.write(home.resolve("c.ttl"), new byte[] {(byte) 0xE9});
        assertTrue(Outcome.of(home, "format", latin.toString()).err().contains("[MEENT-S02]"));
        assertTrue(Outcome.of(home, "format", home.resolve("none.ttl").toString())
                .err()
                .contains("[MEENT-S01]"));
    }

    @Test
    void warmUpTouchesEverythingWithoutFault() {
        assertEquals(0, Outcome.of(home, "warm-up").exit());
    }
}
