package nl.meent.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionTest {

    private static final String HEADER = """
            #+ title_nl: Wie?
            #+ title_en: Who?
            #+ description_nl: Zegt wie.
            #+ description_en: Says who.
            #+ tags: people, roles
            """;

    @Test
    void readsItsHeader() {
        var question = Question.parse("actors/who.rq", HEADER + "SELECT * {}");

        assertEquals("who", question.name());
        assertEquals("actors", question.theme());
        assertEquals("Wie?", question.title().get("nl"));
        assertEquals("Says who.", question.description().get("en"));
        assertEquals(List.of("people", "roles"), question.tags());
        assertTrue(question.sparql().endsWith("SELECT * {}"));
    }

    @ParameterizedTest
    @CsvSource({"who.rq", "a/b/who.rq", "actors/who.sparql", "Actors/Who.rq"})
    void refusesAPathThatIsNoThemeAndName(String path) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> Question.parse(path, HEADER));

        assertTrue(refusal.toString().contains(path));
    }

    @Test
    void namesTheKeyThatIsMissing() {
        var text = HEADER.replaceFirst("#\\+ description_nl: [^\n]*\n", "");

        var refusal = assertThrows(IllegalArgumentException.class, () -> Question.parse("a/b.rq", text));

        assertTrue(refusal.toString().contains("a/b.rq: the header lacks \"#+ description_nl: …\""));
    }

    @ParameterizedTest
    @CsvSource({"'#+ colour: red'", "'#+ nonsense'"})
    void namesTheKeyThatIsUnknown(String line) {
        var refusal =
                assertThrows(IllegalArgumentException.class, () -> Question.parse("a/b.rq", HEADER + line + "\n"));

        assertTrue(refusal.toString().contains(line));
    }

    @Test
    void aLibraryFindsByNameAndRefusesTwoOfOneName() {
        var question = Question.parse("a/b.rq", HEADER);
        var library = new QuestionLibrary(List.of(question));

        assertEquals(Optional.of(question), library.find("b"));
        assertEquals(Optional.empty(), library.find("c"));
        assertThrows(IllegalArgumentException.class, () -> new QuestionLibrary(List.of(question, question)));
    }
}
