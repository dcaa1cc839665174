package nl.meent.loader.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JoinIndexTest {

    @Test
    void givesTheValuesOfAKeyInTheOrderInWhichTheyCame() {
        try (var index = new JoinIndex()) {
            add(index, "a", "1");
            add(index, "b", "2");
            add(index, "a", "");
            add(index, "a", "3");

            assertEquals(List.of("1", "", "3"), find(index, "a"));
            assertEquals(List.of("2"), find(index, "b"));
            assertEquals(List.of(), find(index, "c"));
            assertEquals(4, index.count());
            assertFalse(index.isSpilled());
        }
    }

    @Test
    void givesTheSameFromDiskAsFromAMap() {
        var random = new Random(7);
        var map = new HashMap<String, List<String>>();
        try (var index = new JoinIndex(1 << 10)) {
            for (var i = 0; i < 100_000; i++) {
                var key = "key" + random.nextInt(20_000);
                var value = "v".repeat(random.nextInt(20)) + i;
                map.computeIfAbsent(key, unused -> new ArrayList<>()).add(value);
                add(index, key, value);
            }

            assertTrue(index.isSpilled());
            map.forEach((key, values) -> assertEquals(values, find(index, key)));
        }
    }

    private static void add(JoinIndex index, String key, String value) {
        var k = key.getBytes(StandardCharsets.UTF_8);
        var v = value.getBytes(StandardCharsets.UTF_8);
        index.add(k, 0, k.length, v, 0, v.length);
    }

    private static List<String> find(JoinIndex index, String key) {
        var found = new ArrayList<String>();
        var k = ("x" + key).getBytes(StandardCharsets.UTF_8);
        index.find(
                k,
                1,
                k.length - 1,
                (entries, from, size) -> found.add(new String(
                        entries.asSlice(from, size).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8)));
        return found;
    }
}
