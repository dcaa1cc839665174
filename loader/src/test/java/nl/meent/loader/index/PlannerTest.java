package nl.meent.loader.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.meent.loader.index.exec.JoinBuilder;
import nl.meent.loader.index.exec.Once;
import nl.meent.loader.index.path.Guard;
import nl.meent.loader.index.plan.Pattern;
import nl.meent.loader.index.plan.Place;
import nl.meent.loader.index.plan.Planner;
import nl.meent.loader.index.plan.Where;
import nl.meent.loader.index.read.Selection;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Patterns are joined in an order with little work, however they were written.
class PlannerTest {

    private static final int PEOPLE = 1500;

    @TempDir
    private static Path folder;

    private static ReleaseIndex index;

    /// Ten thousand triples: people of a type, in one of thirty cities, with a name, who know three others.
    @BeforeAll
    static void build() {
        index = Large.of(folder, lines -> {
            for (var person = 0; person < PEOPLE; person++) {
                var name = Large.iri("person" + person);
                lines.line(name, Large.iri("type"), Large.iri("Person"));
                lines.line(name, Large.iri("city"), Large.iri("city" + (person % 30)));
                lines.line(name, Large.iri("name"), "\"name " + person + "\"");
                for (var step : new int[] {1, 7, 31}) {
                    lines.line(name, Large.iri("knows"), Large.iri("person" + ((person * step) + 1) % PEOPLE));
                }
                lines.line(name, Large.iri("born"), "\"" + (1900 + (person % 100)) + "\"");
            }
            for (var city = 0; city < 30; city++) {
                lines.line(Large.iri("city" + city), Large.iri("in"), Large.iri("country" + (city % 3)));
            }
        });
    }

    @AfterAll
    static void close() {
        index.close();
    }

    /// Steps and answers of a join.
    private record Work(long steps, long answers) {}

    /// Counts steps; these need no memory.
    private static final class Steps implements Guard {
        private long count;

        @Override
        public void step() {
            count++;
        }

        @Override
        public void hold(long bytes) {}
    }

    /// Patterns of words: `?` and a letter is a slot, `"` begins a text, all else is a name.
    private static List<Pattern> patterns(String text) {
        return text.lines()
                .map(line -> {
                    var words = line.strip().split(" ", 3);
                    return new Pattern(place(words[0]), place(words[1]), place(words[2]), everywhere());
                })
                .toList();
    }

    private static Where everywhere() {
        return new Where.Active(new Selection.All());
    }

    private static Place place(String word) {
        if (word.startsWith("?")) {
            return Place.slot(word.charAt(1) - 'a');
        }
        var bytes = (word.startsWith("\"") ? word : Large.iri(word)).getBytes(UTF_8);
        var term = index.contents().dictionary().find(bytes, 0, bytes.length);
        return Place.term(term == 0 ? -1 : term);
    }

    private static List<Pattern> order(String text, int... bound) {
        var slots = new BitSet();
        for (var slot : bound) {
            slots.set(slot);
        }
        return new Planner(index.contents(), new Steps()).order(patterns(text), slots);
    }

    private static Work run(List<Pattern> patterns) {
        var steps = new Steps();
        var builder = new JoinBuilder(index.contents(), new int[26], steps);
        patterns.forEach(builder::add);
        var join = builder.build(new Once(), new BitSet());
        var planning = steps.count;
        join.open();
        var answers = 0L;
        while (join.next()) {
            answers++;
        }
        return new Work(steps.count - planning, answers);
    }

    /// In whatever order they are written, the patterns have as many answers, and take few steps.
    private static void bounded(String text, long answers, long steps) {
        for (var order : orders(patterns(text))) {
            var work = run(order);
            assertEquals(answers, work.answers());
            assertTrue(work.steps() <= steps, () -> work + " of " + order);
        }
    }

    private static List<List<Pattern>> orders(List<Pattern> patterns) {
        if (patterns.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<Pattern>>();
        for (var first : patterns) {
            var rest = new ArrayList<>(patterns);
            rest.remove(first);
            for (var order : orders(rest)) {
                var whole = new ArrayList<>(List.of(first));
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }

    @Test
    void theSelectivePatternComesFirst() {
        var order = order("""
                ?a type Person
                ?a knows ?b
                ?a name "name 7\"""");
        assertEquals(
                patterns("?a name \"name 7\"").getFirst().object(),
                order.getFirst().object());
    }

    @Test
    void boundVariablesCount() {
        var text = """
                ?a knows ?b
                ?b city ?c""";
        assertEquals("city", predicate(order(text, 'c' - 'a').getFirst()));
        assertEquals("knows", predicate(order(text, 0).getFirst()));
        assertEquals("city", predicate(order(text, 1, 2).getFirst()));
    }

    private static String predicate(Pattern pattern) {
        var text = new String(
                index.contents().dictionary().bytes(pattern.predicate().term()), UTF_8);
        return text.substring(text.lastIndexOf('/') + 1, text.length() - 1);
    }

    @Test
    void noProductComesBetweenPatternsThatAreJoined() {
        for (var order : orders(patterns("""
                ?a city ?b
                ?b in country1
                ?a knows ?c
                ?c city ?d
                ?d in country2"""))) {
            var chosen = new Planner(index.contents(), new Steps()).order(order, new BitSet());
            var known = new BitSet();
            for (var pattern : chosen) {
                assertTrue(known.isEmpty() || pattern.slots().anyMatch(known::get), chosen::toString);
                pattern.slots().forEach(known::set);
            }
        }
    }

    @Test
    void aPatternWithoutAnswersComesFirst() {
        bounded("""
                ?a knows ?b
                ?b knows ?c
                ?c city nowhere""", 0, 10);
        bounded("""
                ?a knows ?b
                ?c knows ?d
                person1 city city2""", 0, 10);
    }

    @Test
    void aStarTakesStepsAsItsAnswers() {
        bounded("""
                ?a type Person
                ?a city city3
                ?a born "1903"
                ?a name ?n""", 5, 600);
        bounded("""
                ?a type Person
                ?a knows ?b
                ?a city ?c
                ?a name "name 12\"""", 3, 60);
    }

    @Test
    void aChainTakesStepsAsItsAnswers() {
        var friends = run(patterns("""
                person5 knows ?b
                ?b knows ?c
                ?c knows ?d
                ?d name ?n""")).answers();
        bounded("""
                person5 knows ?b
                ?b knows ?c
                ?c knows ?d
                ?d name ?n""", friends, 15 * friends);
        bounded("""
                ?a in country1
                ?b city ?a
                ?b name "name 31"
                ?b knows ?c""", 3, 60);
    }

    @Test
    void aCycleTakesFewSteps() {
        var work = run(patterns("""
                ?a knows ?b
                ?b knows ?c
                ?c knows ?a"""));
        assertTrue(work.steps() < 20L * 3 * PEOPLE * 3, work::toString);
    }

    @Test
    void theSmallestComesFirstOfMany() {
        var text = new StringBuilder("?a name \"name 9\"\n");
        for (var link = 0; link < 15; link++) {
            text.append('?')
                    .append((char) ('a' + link))
                    .append(" knows person")
                    .append(link * 3)
                    .append('\n');
            text.append('?').append((char) ('a' + link)).append(" type ?z\n");
        }
        var order = order(text.toString());
        assertEquals(31, order.size());
        assertEquals("name", predicate(order.getFirst()));
    }

    @Test
    void oneIsAsItIs() {
        var one = patterns("?a type Person");
        assertEquals(one, new Planner(index.contents(), new Steps()).order(one, new BitSet()));
    }
}
