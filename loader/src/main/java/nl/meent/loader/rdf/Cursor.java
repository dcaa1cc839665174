package nl.meent.loader.rdf;

/// Where in a text a parser read last, though it may have pushed characters back since; and how deeply it is nested.
final class Cursor {

    /// How deep blank nodes, lists and objects may lie in each other: each level costs the parser stack.
    static final int DEEPEST = 200;

    /// More lines than a parser ever pushes back.
    private static final int KEPT_LINES = 64;

    private final long[] lineStarts = new long[KEPT_LINES];
    private long offset;
    private long nextLine = 1;
    private long line = 1;
    private long column = 1;
    private int depth;

    /// Passes a character that was read; -1 for the end.
    int read(int character) {
        line = nextLine;
        column = offset - lineStarts[index(nextLine)] + 1;
        if (character >= 0) {
            offset++;
        }
        if (character == '\n') {
            nextLine++;
            lineStarts[index(nextLine)] = offset;
        }
        return character;
    }

    /// Goes back over a character; -1 for the end.
    void unread(int character) {
        if (character >= 0) {
            offset--;
        }
        if (character == '\n') {
            nextLine--;
        }
    }

    /// Goes back over some characters.
    void unread(String characters) {
        characters.codePoints().forEach(this::unread);
    }

    /// Goes one level deeper.
    ///
    /// @throws TooDeep beyond [#DEEPEST]
    void enter() {
        if (++depth > DEEPEST) {
            throw new TooDeep();
        }
    }

    /// Comes back from a level.
    void leave() {
        depth--;
    }

    long line() {
        return line;
    }

    long column() {
        return column;
    }

    private static int index(long line) {
        return (int) (line % KEPT_LINES);
    }
}
