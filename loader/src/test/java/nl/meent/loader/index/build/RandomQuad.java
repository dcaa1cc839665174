package nl.meent.loader.index.build;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Makes valid statements, with white space, escapes and case as they fall.
record RandomQuad(Random random) {

    private static final List<String> TEXTS = List.of(
            "a",
            "é",
            "€",
            "😀",
            "\uDBFF\uDFFD",
            "\u07FF",
            "\u0800",
            "\uD800\uDC00",
            "\uFFFD",
            "\uD7FF",
            "\uE000",
            "\u0080",
            "0",
            "-",
            ".",
            "'",
            "/",
            "#",
            "@");
    private static final List<String> ONLY_IN_LITERALS = List.of(
            "\"", "\\", "\b", "\t", "\n", "\f", "\r", "\u0000", "\u0001", "\u001F", "\u007F", " ", "<", ">", "^");

    /// One statement, ended by a newline.
    String line() {
        var graph = random.nextBoolean() ? node() : "";
        return space("") + node() + space(" ") + iri() + space(" ") + object() + space(" ") + graph + space(" ") + "."
                + space("") + pick(List.of("", "# naïef", "#")) + pick(List.of("\n", "\n", "\r\n"));
    }

    private String object() {
        return random.nextInt(3) > 0 ? literal() : node();
    }

    private String node() {
        return random.nextInt(4) > 0 ? iri() : "_:" + pick(List.of("a", "b1", "0", "a.b", "x-y_z", "é", "_"));
    }

    private String iri() {
        var text = new StringBuilder("<");
        var name = "http://a/" + "b".repeat(random.nextInt(3)) + word(TEXTS.subList(0, 13));
        name.codePoints()
                .forEach(character -> text.append(random.nextInt(8) == 0 ? numeric(character) : raw(character)));
        return text.append('>').toString();
    }

    private String literal() {
        var text = new StringBuilder("\"");
        (word(TEXTS) + word(ONLY_IN_LITERALS) + word(TEXTS)).codePoints().forEach(c -> text.append(written(c)));
        text.append('"');
        return switch (random.nextInt(4)) {
            case 0 -> text + pick(List.of("@nl", "@NL", "@en-GB", "@de-ch-1996", "@sr-Latn-RS"));
            case 1 -> text + "^^" + iri();
            case 2 -> text + "^^<http://www.w3.org/2001/XMLSchema#string>";
            default -> text.toString();
        };
    }

    private String written(int character) {
        var letter = "\b\t\n\f\r\"'\\".indexOf(character);
        var mustEscape = letter >= 0 && "\n\r\"\\".indexOf(character) >= 0;
        if (letter >= 0 && (mustEscape || random.nextBoolean())) {
            return random.nextBoolean() ? "\\" + "btnfr\"'\\".charAt(letter) : numeric(character);
        }
        return random.nextInt(4) == 0 ? numeric(character) : raw(character);
    }

    private String numeric(int character) {
        var isShort = character < 0x10000 && random.nextBoolean();
        var escape = String.format(Locale.ROOT, isShort ? "%04X" : "%08X", character);
        return (isShort ? "\\u" : "\\U") + (random.nextBoolean() ? escape : escape.toLowerCase(Locale.ROOT));
    }

    private String word(List<String> parts) {
        var word = new StringBuilder();
        for (var i = random.nextInt(6); i > 0; i--) {
            word.append(pick(parts));
        }
        return word.toString();
    }

    private String space(String usual) {
        return random.nextInt(4) > 0 ? usual : pick(List.of(" ", "\t", " \t  "));
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String raw(int character) {
        return Character.toString(character);
    }
}
