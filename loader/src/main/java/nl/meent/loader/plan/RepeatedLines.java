package nl.meent.loader.plan;

import java.util.HashSet;
import java.util.Set;
import nl.meent.loader.record.Batch;
import nl.meent.loader.term.TermBuffer;

/// Drops lines that another row of the same record gave already. A view spreads one record over several rows, and
/// each of them repeats what does not differ; a record that is one row has nothing to drop.
final class RepeatedLines {

    private final Set<String> seen = new HashSet<>();
    private long group = -1;

    /// Drops repeated lines among those from `from` on, and gives their number.
    int drop(Batch batch, int record, TermBuffer lines, int from) {
        var same = batch.group(record) == group;
        var followed = record + 1 < batch.records && batch.group(record + 1) == batch.group(record);
        group = batch.group(record);
        if (!same) {
            seen.clear();
        }
        return same || followed ? dropSeen(lines, from) : 0;
    }

    private int dropSeen(TermBuffer lines, int from) {
        var dropped = 0;
        var to = from;
        var bytes = lines.bytes;
        for (int start = from, end; start < lines.used; start = end) {
            end = start;
            while (bytes[end] != '\n') {
                end++;
            }
            end++;
            // Latin-1 keeps every byte apart and costs nothing to decode.
            if (seen.add(new String(bytes, start, end - start, java.nio.charset.StandardCharsets.ISO_8859_1))) {
                System.arraycopy(bytes, start, bytes, to, end - start);
                to += end - start;
            } else {
                dropped++;
            }
        }
        lines.used = to;
        return dropped;
    }
}
