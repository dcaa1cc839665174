package nl.meent.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Where HERE = new Where.Position("organisaties.csv", 17, 4);

    @Test
    void saysWhatWasFoundWhatWasExpectedWhereAndWhatToDo() {
        var problem = new Problem(
                Code.TURTLE_SYNTAX,
                Severity.VIOLATION,
                HERE,
                Optional.of("2023-02-30"),
                "is not a date, expected yyyy-MM-dd",
                "correct the date");

        assertEquals(
                "organisaties.csv:17:4 \"2023-02-30\" is not a date, expected yyyy-MM-dd; correct the date [MEENT-D02]",
                problem.text());
    }

    @Test
    void leavesOutValueAndAdviceThatAreNotThere() {
        var problem = Problem.violation(Code.SOURCE_MISSING, new Where.Whole("a.csv"), "does not exist", "");

        assertEquals("a.csv does not exist [MEENT-S01]", problem.text());
    }

    @Test
    void cutsLongValuesBetweenCharactersAndKeepsThemOnOneLine() {
        var tooLong = "😀".repeat(Problem.LONGEST_VALUE + 1);
        var problem = new Problem(Code.USAGE, Severity.INFO, HERE, Optional.of(tooLong), "", "");

        assertEquals(
                "😀".repeat(Problem.LONGEST_VALUE - 1) + "…", problem.value().orElseThrow());
        assertTrue(found("a\nb\tc\rd").text().contains("\"a\\nb\\tc\\rd\""));
    }

    @Test
    void countsAllProblemsAndKeepsTheFirstOfEachCode() {
        var report = new Report(2);

        for (var i = 1; i <= 5; i++) {
            report.add(found("value " + i));
        }

        assertEquals(5, report.count(Code.TURTLE_ORDER));
        assertEquals(5, report.count(Severity.VIOLATION));
        assertEquals(0, report.count(Severity.INFO));
        assertEquals(0, report.count(Code.USAGE));
        assertEquals(Map.of(Code.TURTLE_ORDER, 5L), report.counts());
        assertEquals(List.of(found("value 1"), found("value 2")), report.problems());
    }

    @Test
    void endsWithTheHeaviestExitOfItsViolations() {
        var report = new Report();
        assertEquals(Exit.OK, report.exit());

        report.add(new Problem(Code.PORT, Severity.WARNING, HERE, Optional.empty(), "", ""));
        assertEquals(Exit.OK, report.exit());
        assertTrue(report.isClean());

        report.add(found("x"));
        assertEquals(Exit.DATA, report.exit());
        assertFalse(report.isClean());

        report.add(Problem.violation(Code.DISK, HERE, "is full", ""));
        report.add(found("y"));
        assertEquals(3, report.exit().code());
    }

    @Test
    void writesEveryKindOfPlaceAsJson() {
        var report = new Report();
        report.add(found("7"));
        report.add(Problem.violation(Code.USAGE, new Where.Offset("b.csv", 0), "m", "a"));
        report.add(Problem.violation(Code.USAGE, new Where.Pointer("c.json", "/value/0"), "m", "a"));
        report.add(Problem.violation(Code.USAGE, new Where.Cell("d.csv", 2, 3, "naam"), "m", "a"));
        report.add(Problem.violation(Code.USAGE, new Where.Whole("e.csv"), "m", "a"));

        var json = ReportJson.of(report);

        assertTrue(json.contains("\"clean\" : false"), json);
        assertTrue(json.contains("\"line\" : 17,\n    \"column\" : 4,\n    \"value\" : \"7\""), json);
        assertTrue(json.contains("\"offset\" : 0"), json);
        assertTrue(json.contains("\"pointer\" : \"/value/0\""), json);
        assertTrue(json.contains("\"row\" : 2,\n    \"line\" : 3,\n    \"column\" : \"naam\""), json);
        assertTrue(json.contains("\"MEENT-U01\" : 4"), json);
    }

    @Test
    void givesPlacesInTheFormThatEditorsJumpTo() {
        assertEquals("a.ttl:3:9", new Where.Position("a.ttl", 3, 9).text());
        assertEquals("a.csv (byte 12)", new Where.Offset("a.csv", 12).text());
        assertEquals("a.json#/x/1", new Where.Pointer("a.json", "/x/1").text());
        assertEquals("a.csv:5 row 4 column \"naam\"", new Where.Cell("a.csv", 4, 5, "naam").text());
        assertEquals("a.csv", new Where.Whole("a.csv").text());
    }

    @Test
    void refusesPlacesThatCannotBe() {
        assertThrows(IllegalArgumentException.class, () -> new Where.Position("a", 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Where.Position("a", 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Where.Offset("a", -1));
        assertThrows(IllegalArgumentException.class, () -> new Where.Cell("a", 0, 1, "c"));
        assertThrows(IllegalArgumentException.class, () -> new Where.Cell("a", 1, 0, "c"));
    }

    @Test
    void keepsTheProblemAndTheCauseOfWhatCannotGoOn() {
        var cause = new IllegalStateException("low level");
        var problem = Problem.violation(Code.DISK, HERE, "is full", "make room");

        var failure = new MeentException(problem, cause);

        assertEquals(problem, failure.problem());
        assertEquals(problem.text(), failure.getMessage());
        assertEquals(cause, failure.getCause());
        assertEquals(problem, new MeentException(problem).problem());
    }

    private static Problem found(String value) {
        return new Problem(Code.TURTLE_ORDER, Severity.VIOLATION, HERE, Optional.of(value), "is wrong", "mend it");
    }
}
