package nl.meent.loader.index.build;

/// Language tags as N-Quads writes them (LANGTAG): `@`, letters, then parts of letters and digits after hyphens.
final class LanguageTag {

    private LanguageTag() {}

    /// Where the bytes end that can only be meant as the tag whose `@` stands here, well-formed or not.
    static int end(byte[] bytes, int sign, int end) {
        var at = sign + 1;
        while (at < end && (isLetter(bytes[at]) || isOther(bytes[at]) || isUnderscore(bytes, at, end))) {
            at++;
        }
        return at;
    }

    static boolean isWellFormed(byte[] bytes, int sign, int end) {
        var part = sign + 1;
        var onlyLetters = true;
        for (var at = sign + 1; at < end; at++) {
            if (bytes[at] == '-' && at > part) {
                part = at + 1;
                onlyLetters = false;
            } else if (!isLetter(bytes[at]) && (onlyLetters || bytes[at] < '0' || bytes[at] > '9')) {
                return false;
            }
        }
        return end > part;
    }

    static boolean isLower(byte[] bytes, int sign, int end) {
        for (var at = sign + 1; at < end; at++) {
            if (bytes[at] >= 'A' && bytes[at] <= 'Z') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(byte sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
    }

    private static boolean isOther(byte sign) {
        return sign == '-' || (sign >= '0' && sign <= '9') || sign < 0;
    }

    /// An underscore, unless it begins a blank node: white space may be missing before the graph.
    private static boolean isUnderscore(byte[] bytes, int at, int end) {
        return bytes[at] == '_' && (at + 1 >= end || bytes[at + 1] != ':');
    }
}
