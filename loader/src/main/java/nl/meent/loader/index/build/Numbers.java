package nl.meent.loader.index.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import nl.meent.loader.index.format.ColumnWriter;
import nl.meent.loader.index.format.Part;

/// Writes short columns, whose numbers are on the heap.
final class Numbers {

    private Numbers() {}

    static void write(Path folder, Part part, int[] numbers, Parts parts) throws IOException {
        write(folder, part, Arrays.stream(numbers).asLongStream().toArray(), parts);
    }

    static void write(Path folder, Part part, long[] numbers, Parts parts) throws IOException {
        try (var column = new ColumnWriter(folder, part, 4, numbers.length)) {
            for (var number : numbers) {
                column.add(number);
            }
            parts.finish(part, column);
        }
    }
}
