package nl.meent.loader.record.csv;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/// How a CSV file is written (CSVW, metadata vocabulary, section 5.9 dialect descriptions). Lines may end with LF,
/// CRLF or CR in every dialect.
///
/// @param delimiter what stands between cells, an ASCII character
/// @param quote what stands around cells, an ASCII character; -1 where nothing does
/// @param escape what makes the next character plain inside quotes; -1 where a doubled quote stands for one
/// @param comment lines before which this stands are left out; empty for none
/// @param header whether the first row names the columns; without it they are named `_col.1`, `_col.2` …
/// @param skipRows how many lines are left out before the header
/// @param skipBlankRows whether lines without a character are left out
/// @param trim whether white space around cells is left out
/// @param nulls cells that are NULL
public record Dialect(
        byte delimiter,
        int quote,
        int escape,
        String comment,
        boolean header,
        int skipRows,
        boolean skipBlankRows,
        boolean trim,
        Set<String> nulls) {

    /// RFC 4180 with a header: commas, double quotes, nothing is NULL, and empty lines are left out.
    public static final Dialect STANDARD = new Dialect((byte) ',', '"', -1, "", true, 0, true, false, Set.of());

    public Dialect {
        nulls = Set.copyOf(nulls);
        if (delimiter < 0 || delimiter == '\n' || delimiter == '\r' || delimiter == quote) {
            throw new IllegalArgumentException("cannot stand between cells: " + (char) delimiter);
        }
    }

    /// The same with another delimiter.
    public Dialect withDelimiter(byte other) {
        return new Dialect(other, quote, escape, comment, header, skipRows, skipBlankRows, trim, nulls);
    }

    /// The same with other NULLs.
    public Dialect withNulls(Set<String> others) {
        return new Dialect(delimiter, quote, escape, comment, header, skipRows, skipBlankRows, trim, others);
    }

    /// The NULLs as bytes.
    byte[][] nullBytes() {
        return nulls.stream()
                .sorted()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
    }
}
