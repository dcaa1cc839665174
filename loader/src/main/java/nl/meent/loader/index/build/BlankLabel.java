package nl.meent.loader.index.build;

import java.nio.charset.StandardCharsets;
import nl.meent.loader.source.StrictUtf8;

/// The labels that N-Quads allows blank nodes (BLANK_NODE_LABEL of RDF 1.1, in which PN_CHARS_U has the colon).
final class BlankLabel {

    private static final boolean[] IN_LABEL = table();

    private BlankLabel() {}

    /// Where a label ends that begins here: at `from` where none does.
    static int end(byte[] bytes, int from, int end) {
        if (from >= end || bytes[from] == '-' || bytes[from] == '.') {
            return from;
        }
        var at = from;
        var next = pastCharacter(bytes, at, end, true);
        while (next > at) {
            at = next;
            next = pastCharacter(bytes, at, end, false);
        }
        while (at > from && bytes[at - 1] == '.') {
            at--;
        }
        return at;
    }

    /// Whether a byte after a label begins something else.
    static boolean canEndBefore(byte next) {
        return switch (next) {
            case ' ', '\t', '\n', '\r', '<', '"', '.', '#' -> true;
            default -> false;
        };
    }

    /// Where the next character of the label ends; at itself where it is none.
    private static int pastCharacter(byte[] bytes, int at, int end, boolean isFirst) {
        if (at >= end) {
            return at;
        }
        if (bytes[at] >= 0) {
            return IN_LABEL[bytes[at]] ? at + 1 : at;
        }
        var lead = bytes[at] & 0xFF;
        var next = at + (lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
        if (next > end || StrictUtf8.firstFault(bytes, at, next) >= 0) {
            return at;
        }
        var character = new String(bytes, at, next - at, StandardCharsets.UTF_8).codePointAt(0);
        return isBase(character) || (!isFirst && isLater(character)) ? next : at;
    }

    /// PN_CHARS_BASE beyond ASCII.
    private static boolean isBase(int c) {
        return (isIn(c, 0xC0, 0x2FF) && c != 0xD7 && c != 0xF7)
                || (isIn(c, 0x370, 0x1FFF) && c != 0x37E)
                || isIn(c, 0x200C, 0x200D)
                || isIn(c, 0x2070, 0x218F)
                || isIn(c, 0x2C00, 0x2FEF)
                || isIn(c, 0x3001, 0xD7FF)
                || (isIn(c, 0xF900, 0xFFFD) && !isIn(c, 0xFDD0, 0xFDEF))
                || isIn(c, 0x10000, 0xEFFFF);
    }

    /// What PN_CHARS has more, beyond ASCII.
    private static boolean isLater(int c) {
        return c == 0xB7 || isIn(c, 0x300, 0x36F) || isIn(c, 0x203F, 0x2040);
    }

    private static boolean isIn(int c, int first, int last) {
        return c >= first && c <= last;
    }

    private static boolean[] table() {
        var table = new boolean[0x80];
        for (var character : "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_:-.".toCharArray()) {
            table[character] = true;
        }
        return table;
    }
}
