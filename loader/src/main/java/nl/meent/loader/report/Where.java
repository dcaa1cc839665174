package nl.meent.loader.report;

/// The place of a problem, as exact as its source allows.
///
/// Lines, columns and rows count from 1; byte offsets count from 0.
public sealed interface Where {

    /// Name of the file, address or setting that holds the problem, as the user gave it.
    String source();

    /// The place in the short form that compilers use and editors can jump to.
    String text();

    /// The source as a whole: it is missing, empty, unreadable.
    record Whole(String source) implements Where {
        @Override
        public String text() {
            return source;
        }
    }

    /// A character in a text; the column counts characters (Unicode code points), not bytes.
    record Position(String source, long line, long column) implements Where {
        public Position {
            if (line < 1 || column < 1) {
                throw new IllegalArgumentException("Lines and columns count from 1, not " + line + ":" + column);
            }
        }

        @Override
        public String text() {
            return source + ":" + line + ":" + column;
        }
    }

    /// A byte of the source, where it cannot be read as text.
    record Offset(String source, long offset) implements Where {
        public Offset {
            if (offset < 0) {
                throw new IllegalArgumentException("A byte offset is never negative: " + offset);
            }
        }

        @Override
        public String text() {
            return source + " (byte " + offset + ")";
        }
    }

    /// A node of a tree: a JSON Pointer (RFC 6901) or an XPath.
    record Pointer(String source, String pointer) implements Where {
        @Override
        public String text() {
            return source + "#" + pointer;
        }
    }

    /// A node of a tree in a file that has lines: the line where the record begins, and a JSON Pointer or an XPath.
    record Node(String source, long line, String pointer) implements Where {
        public Node {
            if (line < 1) {
                throw new IllegalArgumentException("Lines count from 1, not " + line);
            }
        }

        @Override
        public String text() {
            return source + ":" + line + "#" + pointer;
        }
    }

    /// A cell of a table: the row as the file counts its records, its first line, the name of the column.
    record Cell(String source, long row, long line, String column) implements Where {
        public Cell {
            if (row < 1 || line < 1) {
                throw new IllegalArgumentException("Rows and lines count from 1, not " + row + " and " + line);
            }
        }

        @Override
        public String text() {
            return source + ":" + line + " row " + row + " column \"" + column + "\"";
        }
    }
}
