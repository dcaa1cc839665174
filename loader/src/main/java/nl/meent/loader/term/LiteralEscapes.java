package nl.meent.loader.term;

import java.util.Arrays;

/// How canonical N-Quads writes what a literal may not hold as it is (RDF 1.2 N-Quads, section "Canonical form").
public final class LiteralEscapes {

    /// A byte that stays as it is.
    public static final byte PLAIN = 0;
    /// A character that is written by its code, as `\u0000`.
    public static final byte CODE = 'u';

    private static final String CHARACTERS = "\b\t\n\f\r\"\\";
    private static final String LETTERS = "btnfr\"\\";

    private LiteralEscapes() {}

    /// For each byte: [#PLAIN], [#CODE], or the letter that stands for it after the backslash. A new array.
    public static byte[] table() {
        var table = new byte[256];
        Arrays.fill(table, 0, 0x20, CODE);
        table[0x7F] = CODE;
        for (int i = 0; i < LETTERS.length(); i++) {
            table[CHARACTERS.charAt(i)] = (byte) LETTERS.charAt(i);
        }
        return table;
    }

    /// The character that a letter stands for after the backslash.
    public static byte character(byte letter) {
        return (byte) CHARACTERS.charAt(LETTERS.indexOf(letter));
    }
}
