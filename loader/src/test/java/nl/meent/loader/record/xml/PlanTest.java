package nl.meent.loader.record.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import javax.xml.xpath.XPathExpressionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            /a/b/c;                      0; 3
            /a/b/c;                      1; 2
            /a/b/c;                      2; 1
            /a/b/c;                      3; 0
            //a/b;                       0; 2
            //a/b;                       1; 1
            //a;                         1; 0
            /a/b[@x = 1]/c;              0; 2
            /a/b[@x]/c;                  1; 2
            /a/b['1']/c;                 0; 2
            /a/b[1]/c;                   0; 1
            /a/b[count(x)]/c;            0; 1
            /a/b[x = last()]/c;          0; 1
            /a/b[x][y];                  0; 1
            /a/b[../x]/c;                0; 1
            /a/b/..;                     0; 1
            /a/b/c/@x;                   0; 3
            /a/b//c;                     0; 2
            /a/b/text();                 0; 2
            /a/b[ancestor::x];           0; 0
            (/a/b)[1];                   0; 0
            /a | /b;                     0; 0
            /;                           0; 0
            """)
    void streamsAsManyStepsAsItMay(String iterator, int above, int steps) throws XPathExpressionException {
        var plan = Plan.of(iterator, above, new Names(Map.of()));

        assertEquals(steps, plan.prefix().size());
    }
}
