package nl.meent.loader.plan;

import java.nio.charset.StandardCharsets;
import nl.meent.loader.term.TermBuffer;

/// Labels of blank nodes from values: equal values give equal labels, different ones different labels, and every
/// label is one that N-Quads allows.
final class BlankLabel {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private BlankLabel() {}

    /// Adds letters and digits as they are, any other byte as `_` and two hexadecimal digits.
    static void write(TermBuffer out, byte[] bytes, int from, int size) {
        for (var i = from; i < from + size; i++) {
            var b = bytes[i];
            if ((b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z')) {
                out.put(b);
            } else {
                out.put('_');
                out.put(HEX[(b >> 4) & 0xF]);
                out.put(HEX[b & 0xF]);
            }
        }
    }
}
