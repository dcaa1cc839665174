package nl.meent.loader.mapping;

/// What kind of term a term map makes (`rml:termType`).
public enum TermType {
    /// An IRI; values in templates are made IRI-safe.
    IRI,
    /// An IRI of ASCII characters only; values in templates are percent-encoded.
    URI,
    /// An IRI as the data has it: nothing is encoded and nothing is checked.
    UNSAFE_IRI,
    /// A URI as the data has it: nothing is encoded and nothing is checked.
    UNSAFE_URI,
    BLANK_NODE,
    LITERAL;

    /// Whether the term is an IRI of some kind.
    public boolean isIri() {
        return this != BLANK_NODE && this != LITERAL;
    }

    /// Whether values go into templates as they are.
    public boolean isUnsafe() {
        return this == UNSAFE_IRI || this == UNSAFE_URI;
    }
}
