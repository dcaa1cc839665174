package nl.meent.loader.index.build;

import nl.meent.loader.report.Code;

/// All that can be wrong with a line of N-Quads, with the words that tell it.
enum QuadFault {
    ENCODING(
            Code.ENCODING,
            "is no UTF-8 here, expected a character of UTF-8",
            "save the file as UTF-8, the only encoding of N-Quads"),
    RELATIVE_IRI(
            Code.IRI,
            "is a relative IRI, expected one that begins with a scheme such as https:",
            "write the IRI in full"),
    IRI_CHARACTER(
            Code.IRI,
            "stands in an IRI, expected no white space, control character or any of <>\"{}|^`\\",
            "percent-encode it, such as %20 for a space"),
    IRI_END(Code.RDF_SYNTAX, "has no end on its line, expected an IRI that > ends", "write the > after the IRI"),
    IRI_ESCAPE(
            Code.RDF_SYNTAX,
            "is no escape of an IRI, expected \\uXXXX or \\UXXXXXXXX",
            "percent-encode a backslash as %5C"),
    LITERAL_END(
            Code.RDF_SYNTAX,
            "has no end on its line, expected a literal that \" ends",
            "write the quote, and a newline within the literal as \\n"),
    LITERAL_ESCAPE(
            Code.RDF_SYNTAX,
            "is no escape, expected one of \\t \\b \\n \\r \\f \\\" \\' \\\\ \\uXXXX \\UXXXXXXXX",
            "write a backslash as \\\\"),
    NO_CHARACTER(
            Code.RDF_SYNTAX,
            "names no character, expected one up to 10FFFF outside D800 to DFFF",
            "write a character beyond FFFF as one \\UXXXXXXXX"),
    LANGUAGE_TAG(
            Code.LANGUAGE_TAG,
            "is no language tag, expected @ with letters, then parts of letters and digits after hyphens",
            "write one such as @nl or @en-GB"),
    DATATYPE(Code.RDF_SYNTAX, "is no datatype, expected ^^ and an IRI", "write it such as ^^<https://...>"),
    BLANK_LABEL(
            Code.RDF_SYNTAX,
            "cannot stand in or right after a blank node, expected _: and a label of letters, digits, _ - . :",
            "give the node a label such as _:b1"),
    SUBJECT(Code.RDF_SYNTAX, "cannot begin a statement, expected an IRI or a blank node", ""),
    PREDICATE(Code.RDF_SYNTAX, "is no predicate, expected an IRI", ""),
    OBJECT(Code.RDF_SYNTAX, "is no object, expected an IRI, a blank node or a literal", ""),
    LITERAL_SUBJECT(Code.RDF_SYNTAX, "is a literal as subject, expected an IRI or a blank node", ""),
    LITERAL_PREDICATE(Code.RDF_SYNTAX, "is a literal as predicate, expected an IRI", ""),
    BLANK_PREDICATE(Code.RDF_SYNTAX, "is a blank node as predicate, expected an IRI", ""),
    LITERAL_GRAPH(Code.RDF_SYNTAX, "is a literal as graph, expected an IRI, a blank node or the full stop", ""),
    GRAPH_OR_DOT(
            Code.RDF_SYNTAX,
            "is no graph and no full stop, expected one of them after the object",
            "end each line with ."),
    DOT(Code.RDF_SYNTAX, "is no full stop, expected one after the graph", "end each line with ."),
    REST(
            Code.RDF_SYNTAX,
            "stands after the full stop, expected the end of the line",
            "begin a line for each statement"),
    TRIPLE_TERM(
            Code.RDF_SYNTAX,
            "begins a triple term of RDF 1.2, which is not supported, expected RDF 1.1",
            "leave the statement out, or describe it by rdf:Statement"),
    VERSION(
            Code.RDF_SYNTAX,
            "is a version line of RDF 1.2, which is not supported, expected RDF 1.1",
            "leave the line out where the file holds no triple terms");

    private final Code code;
    private final String message;
    private final String advice;

    QuadFault(Code code, String message, String advice) {
        this.code = code;
        this.message = message;
        this.advice = advice;
    }

    Code code() {
        return code;
    }

    String message() {
        return message;
    }

    String advice() {
        return advice;
    }

    /// Takes faults as they are found.
    @FunctionalInterface
    interface Listener {

        /// Takes a fault of the bytes from `from` to before `to`, and gives [TermReader#FAILED].
        int tell(QuadFault fault, int from, int to);
    }
}
