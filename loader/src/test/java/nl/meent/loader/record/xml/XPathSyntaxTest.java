package nl.meent.loader.record.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class XPathSyntaxTest {

    private static final Map<String, String> NAMESPACES = Map.of("ex", "http://example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "/",
                "//a/@b",
                "ex:a/ex:*",
                "a[1]",
                "a | b",
                "count(a)",
                "a[. = '$x system-property(1)']",
                "(a and (b)) or c",
                "processing-instruction('x')",
                "child::node()",
                "lang('nl')",
                "@xml:lang",
                "text ()"
            })
    void findsNoFaultInXPath(String expression) {
        assertEquals(Optional.empty(), XPathSyntax.fault(expression, NAMESPACES));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a[;                            was found instead
            a b;                           Extra illegal tokens
            q:a;                           q
            $x;                            uses a variable
            ex:run('x');                   calls ex:run(), which XPath 1.0 does not have
            document('file:///etc/hosts'); calls document()
            system-property ('java.home'); calls system-property()
            current();                     calls current()
            sum('x');                      NodeList
            '';                            Empty expression
            """)
    void tellsWhatIsWrong(String expression, String words) {
        var fault = XPathSyntax.fault(expression, NAMESPACES).orElse("nothing");

        assertTrue(fault.contains(words), fault);
    }

    @Test
    void boundsExpressions() {
        assertTrue(XPathSyntax.fault("a".repeat(5000), NAMESPACES).orElse("").contains("longer than 4096"));
        assertTrue(XPathSyntax.fault("a[".repeat(1300) + "1" + "]".repeat(1300), NAMESPACES)
                .isPresent());
        assertTrue(XPathSyntax.fault("(".repeat(1300) + "1" + ")".repeat(1300), NAMESPACES)
                .isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a/b[1];                         0; true
            ../@id;                         0; false
            concat(../../@id, ../@ex:a);    0; false
            ../@*;                          0; false
            ../a;                           1; false
            ../../a[@b]/c;                  2; false
            (../../@id)/../x;               3; false
            ../@id/../x;                    2; false
            preceding-sibling::a;           1; false
            parent::a/@x;                   1; false
            ancestor::a;                    1048576; false
            /a;                             1048576; false
            a[/b];                          1048576; false
            a[//b];                         1048576; false
            1 div /a;                       1048576; false
            2 * /a;                         1048576; false
            */a;                            0; true
            x/and/b;                        0; true
            a//b;                           0; true
            a[. = '../x' or . = "/y"];      0; true
            lang('nl');                     0; false
            """)
    void seesHowFarAnExpressionReaches(String expression, int levels, boolean inside) {
        assertEquals(new Reach(levels, inside), Reach.of(expression));
    }
}
