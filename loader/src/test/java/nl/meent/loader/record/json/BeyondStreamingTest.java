package nl.meent.loader.record.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeyondStreamingTest {

    private static final String JSON = """
            {"a": [{"x": 1, "n": "p"}, {"x": 2.0, "n": "q", "t": true}, {"y": null, "x": "7"}],
             "l": [0, 1, 2, 3, 4, 5],
             "o": {"k": {"x": 1}, "m": {"x": 2}},
             "max": 2, "list": [1, 2], "empty": []}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $..x                           | i1 d2.0 "7" i1 i2
            $.a..n                         | "p" "q"
            $.o..*                         | s s i1 i2
            $..[0]                         | s i0 i1
            $.l[-1]                        | i5
            $.l[-7]                        | -
            $.l[1:3]                       | i1 i2
            $.l[-2:]                       | i4 i5
            $.l[:2]                        | i0 i1
            $.l[::2]                       | i0 i2 i4
            $.l[5:1:-2]                    | i5 i3
            $.l[::-1]                      | i5 i4 i3 i2 i1 i0
            $.l[-9:2]                      | i0 i1
            $.l[9:]                        | -
            $.l[::0]                       | -
            $.empty[::-1]                  | -
            $.o[1:2]                       | -
            $.o[-1]                        | -
            $.l[0,0,5]                     | i0 i0 i5
            $.o['m','k'].x                 | i2 i1
            $.o['m','z']                   | s
            $.l['m',-1]                    | i5
            $.l[0,-1,1:3,*]                | i0 i5 i1 i2 i0 i1 i2 i3 i4 i5
            $.a[?(@.x==1)].n               | "p"
            $.a[?@.x==1].n                 | "p"
            $.a[?@.x>=1 && @.n!='q'].n     | "p"
            `$.a[?@.x==9 || @.t].n`        | "q"
            $.a[?!@.n].x                   | "7"
            $.a[?@['n']=='q'].t            | btrue
            $.a[?@.x==2e0].n               | "q"
            $.a[?(@.n =~ /P/i)].x          | i1
            $.a[?(@.x in [2, 3])].n        | "q"
            $.a[?@.x==$.max].n             | "q"
            $.a[?@.x==$.list[0]].n         | "p"
            $.l[?@>3]                      | i4 i5
            $.o[?@.x==2].x                 | i2
            $..[?@.x==1].x                 | i1 i1
            $.a[?@.x==1, ?@.x==2].n        | "p" "q"
            $.a[?@.n == {"a": 1}]          | -
            $.a[?@.x > 'z'].n              | -
            $.missing[?@.x]                | -
            $.max[?@.x]                    | -
            $.max..x                       | -
            """)
    void findsInATreeOfTheItem(String path, String values) {
        assertEquals("$ | " + values, Reading.json("$", path).of(JSON));
    }

    @Test
    void evaluatesOnEachValueOfThePrefix() {
        var json = """
                {"a": [{"b": [{"x": 1, "n": "one"}, {"x": 2}]}, {"b": [{"x": 1, "n": "two"}]}]}""";

        assertEquals(
                "$ | \"one\" \"two\" | i1 i2 i1 | s{\"x\":1,\"n\":\"one\"} s{\"x\":1,\"n\":\"two\"}",
                Reading.json("$", "$.a[*].b[?(@.x==1)].n", "$.a[*].b[*].x", "#$.a[*].b[?(@.x==1)]")
                        .of(json));
    }

    @Test
    void walksATreeAsItWalksTheStream() {
        assertEquals(
                "$ | i6 | s | i1 | i1 i2 | \"a\" | btrue | - | s",
                Reading.json("$", "$.o..z", "$.o", "$.o.l[0]", "$.o.l[*]", "$.o.s", "$.o.b", "$.o.n", "$.o.l")
                        .of("{\"o\": {\"l\": [1, 2], \"s\": \"a\", \"b\": true, \"n\": null, \"z\": 6}}"));
    }

    @Test
    void iteratesOverWhatAFilterLetsThrough() {
        var json = """
                {"value": [{"Soort": "Motie", "Id": 1}, {"Soort": "Brief", "Id": 2},
                 {"Soort": "Motie", "Id": 3, "Delen": [{"Nr": 1}, {"Nr": 2}]}]}
                """;

        assertEquals(
                """
                /value/0 | i1 | -
                /value/2 | i3 | i1 i2""",
                Reading.json("$.value[?(@.Soort=='Motie')]", "Id", "Delen[*].Nr")
                        .of(json));
        assertEquals(
                """
                /value/2/Delen/0 | - | -
                /value/2/Delen/1 | - | -""",
                Reading.json("$.value[?@.Id==3].Delen[*]", "Id", "Delen[*].Nr").of(json));
    }

    @Test
    void iteratesOverDescendants() {
        var json = """
                {"name": "top", "parts": [{"name": "a", "parts": [{"name": "a/1"}]}, {"name": "b"}]}
                {"name": "other"}
                """;

        assertEquals("""
                /parts/0 | "a"
                /parts/1 | "b"
                /parts/0/parts/0 | "a/1\"""", Reading.json("$..parts[*]", "name").of(json));
    }
}
