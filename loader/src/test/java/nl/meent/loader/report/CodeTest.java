package nl.meent.loader.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTest {

    private static final Path ROOT = Path.of(System.getProperty("user.dir")).resolveSibling("");

    @Test
    void noTwoShareAName() {
        var names = Arrays.stream(Code.values()).map(Code::id).collect(Collectors.toSet());

        assertEquals(Code.values().length, names.size());
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheTableOfProblemsWithItsExitAndStatus(Code code) throws IOException {
        var docs = Files.readString(ROOT.resolve("docs/problems.md"));

        assertTrue(
                docs.contains("<a id=\"%s\"></a>`%s` | %d | %d |"
                        .formatted(
                                code.anchor().replaceFirst(".*#", ""),
                                code.id(),
                                code.exit().code(),
                                code.httpStatus())),
                code + " " + code.exit().code() + " " + code.httpStatus());
    }
}
