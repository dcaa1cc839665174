package nl.meent.loader.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTablesTest {

    @TempDir
    private Path folder;

    @Test
    void readsATableOnce() throws IOException {
        var file = Files.writeString(folder.resolve("t.csv"), "k,v,\na,1,\n");
        var tables = new LookupTables(folder);
        assertEquals(Optional.of("1"), find(tables, "a"));

        Files.delete(file);

        assertEquals(Optional.of("1"), find(tables, "a"));
        assertEquals(Optional.empty(), find(tables, "b"));
    }

    @Test
    void keepsTheFaultOfATableThatIsNotThere() {
        var tables = new LookupTables(folder);

        var first = assertThrows(FunctionFault.class, () -> find(tables, "a"));
        var second = assertThrows(FunctionFault.class, () -> find(tables, "b"));

        assertEquals(first, second);
        assertEquals("t.csv", first.value());
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        Files.createDirectory(folder.resolve("t.csv"));
        assertFault("is no file");
        Files.delete(folder.resolve("t.csv"));
        for (var text : new String[] {"k,v\n\"a", "k,v\n\"a\"b,c\n"}) {
            Files.writeString(folder.resolve("t.csv"), text);
            assertFault("cannot be read");
        }
        Files.write(folder.resolve("t.csv"), new byte[] {'k', ',', 'v', '\n', (byte) 0xE9});
        assertFault("cannot be read");
    }

    @Test
    void refusesALinkThatLeavesTheFolder() throws IOException {
        var inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("secret.csv"), "k,v\na,1\n");
        Files.createSymbolicLink(inner.resolve("t.csv"), folder.resolve("secret.csv"));

        var fault = assertThrows(FunctionFault.class, () -> find(new LookupTables(inner), "a"));

        assertEquals("leaves the folder of the mapping", fault.getMessage());
    }

    @Test
    void refusesATableOfMoreThanAMillionRows() throws IOException {
        try (BufferedWriter rows = Files.newBufferedWriter(folder.resolve("t.csv"))) {
            rows.write("k,v\n");
            for (var i = 0; i <= 1_000_000; i++) {
                rows.write("a,1\n");
            }
        }
        assertFault("has more than 1000000 rows");
    }

    private void assertFault(String message) {
        var fault = assertThrows(FunctionFault.class, () -> find(new LookupTables(folder), "a"));
        assertTrue(String.valueOf(fault.getMessage()).contains(message), fault.getMessage());
    }

    private static Optional<String> find(LookupTables tables, String key) {
        var arguments = List.of(
                List.of(key), List.of("t.csv"), List.of("k"), List.of("v"), List.<String>of(), List.<String>of());
        return tables.find(new Arguments(arguments));
    }
}
