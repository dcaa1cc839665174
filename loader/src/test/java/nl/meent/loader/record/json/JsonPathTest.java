package nl.meent.loader.record.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {

    @ParameterizedTest(name = "{0} streams {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $                              | ``
            @                              | ``
            $.name                         | name
            @.name                         | name
            name                           | name
            languages[*]                   | languages *
            [0].x                          | 0 x
            *                              | *
            $.*                            | *
            $[*]                           | *
            $.a.b.*[3][*]                  | a b * 3 *
            $['a']["b"]                    | a b
            $[ 'a' ]                       | a
            $ .a [0]                       | a 0
            $['it\\'s']["q\\"t"]           | it's q"t
            $["it's"]['q"t']               | it's q"t
            $['\\b\\f\\/\\\\']             | `\b\f/\\`
            $['\\u00e9\\uD83D\\uDE00']     | é😀
            $.é.日本.😀                      | é 日本 😀
            $._a1-b                        | _a1-b
            $['@odata.context']            | @odata.context
            $['']                          | ``
            $[9007199254740991]            | 9007199254740991
            """)
    void streamsNamesWildcardsAndPositions(String path, String steps) {
        var parsed = JsonPath.parse(path);

        assertEquals(steps, shown(parsed));
        assertTrue(parsed.isStreaming());
        assertEquals(path, parsed.toString());
    }

    @ParameterizedTest(name = "{0} streams {1} and then needs a tree")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $..a                           | ``
            $.a..b                         | a
            $.a..*                         | a
            $.a..[0]                       | a
            $.a[-1].b                      | a
            $.a[*].b[1:3]                  | a * b
            $[:]                           | ``
            $[::-1]                        | ``
            $[1 : 5 : 2]                   | ``
            $.a[0, 1]                      | a
            $.a['b','c']                   | a
            $.a['b',0,*,1:2,?@.x]          | a
            $.a[*].b[?(@.x==1)]            | a * b *
            $.a[?@.x==1].b                 | a *
            $.a[? @.x == 'a]b' ]           | a *
            $.a[?(@.n =~ /[a-z'\\/]+/i)]   | a *
            $.a[?(@.x == '$')]             | a *
            $.a[?(@.x == $.limit)]         | ``
            $.a..[?(@.x == $.limit)]       | ``
            """)
    void keepsTheLongestPrefixThatStreams(String path, String steps) {
        var parsed = JsonPath.parse(path);

        assertEquals(steps, shown(parsed));
        assertFalse(parsed.isStreaming());
        assertEquals(path, parsed.text());
    }

    @ParameterizedTest(name = "{0} is refused at character {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                             | the end | 1  | a name
            $.students[*]]                 | `"]"`   | 14 | ".", "[" or the end
            Dhkef;esfkdleshfjdls;fk        | `";"`   | 6  | ".", "[" or the end
            $.@odata.context               | `"@"`   | 3  | ['1 a']
            $.                             | the end | 3  | a name
            $a                             | `"a"`   | 2  | ".", "[" or the end
            $.1a                           | `"1"`   | 3  | a name
            $.-a                           | `"-"`   | 3  | a name
            $...a                          | `"."`   | 4  | a name
            $.a.                           | the end | 5  | a name
            `$.a `                         | the end | 5  | ".", "[" or the end
            ` $.a`                         | `" "`   | 1  | a name
            $[                             | the end | 3  | a quoted name
            $[]                            | `"]"`   | 3  | a quoted name
            $[0                            | the end | 4  | "," or "]"
            $[0,]                          | `"]"`   | 5  | a quoted name
            $[a]                           | `"a"`   | 3  | a quoted name
            $[01]                          | `"0"`   | 3  | whole number
            $[-0]                          | `"-"`   | 3  | whole number
            $[-]                           | `"-"`   | 3  | whole number
            $[9007199254740992]            | `"9"`   | 3  | at most 9007199254740991
            $[99999999999999999999]        | `"9"`   | 3  | whole number
            $[1:2:3:4]                     | `":"`   | 8  | "," or "]"
            $['a                           | the end | 5  | closing quote
            $['a\\x']                      | `"x"`   | 6  | an escape
            $['a\\"']                      | `"\""`   | 6  | an escape
            $['\\u12']                     | `"1"`   | 6  | four hexadecimal digits
            $['\\uD83D']                   | `"]"`   | 11 | surrogate
            $.a[?]                         | `"]"`   | 6  | a filter
            $.a[?(@.x=)]                   | `"("`   | 6  | a filter
            $.a[?length(@.b) > 1]          | `"l"`   | 6  | a filter
            $.a[?(@.x                      | `"("`   | 6  | a filter
            $.a[?@.x == 'a                 | `"@"`   | 6  | a filter
            $.a.length()                   | `"("`   | 11 | ".", "[" or the end
            """)
    void namesTheCharacterThatDoesNotFit(String path, String found, int at, String expected) {
        var message = String.valueOf(assertThrows(IllegalArgumentException.class, () -> JsonPath.parse(path))
                .getMessage());

        assertTrue(
                message.startsWith("\"" + path + "\" is not JSONPath (RFC 9535): found " + found + " at character " + at
                        + ", expected "),
                message);
        assertTrue(message.contains(expected), message);
    }

    @Test
    void refusesAControlCharacterInAName() {
        assertThrows(IllegalArgumentException.class, () -> JsonPath.parse("$['a\u0001']"));
    }

    private static String shown(JsonPath path) {
        return path.steps().stream()
                .map(step -> switch (step) {
                    case Selector.Name(var name) -> name;
                    case Selector.Index(var position) -> Long.toString(position);
                    case Selector.Every every -> "*";
                    case Selector.Slice slice -> throw new AssertionError(slice);
                    case Selector.Filter filter -> throw new AssertionError(filter);
                })
                .collect(Collectors.joining(" "));
    }
}
