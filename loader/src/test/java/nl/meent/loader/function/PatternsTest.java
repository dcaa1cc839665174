package nl.meent.loader.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PatternsTest {

    private final Patterns patterns = new Patterns();

    @Test
    void stopsAPatternThatOverflowsTheStack() {
        var value = "ab".repeat(100_000);

        var fault = assertThrows(FunctionFault.class, () -> patterns.replace(value, "(a|b)*c", ""));

        assertEquals("is too long for the pattern (a|b)*c", fault.getMessage());
    }

    @Test
    void letsAPlainPatternReadALongValue() {
        var value = "a ".repeat(500_000);

        assertEquals("a".repeat(500_000), patterns.replace(value, "\\s", ""));
    }

    @Test
    void replacesWholeWordsAndGroupsByName() {
        assertEquals("2025-03", patterns.replace("03/2025", "(?<m>\\d+)/(?<y>\\d+)", "${y}-${m}"));
    }
}
