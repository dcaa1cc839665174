package nl.meent.loader.record;

/// What a value was in its source; it decides the natural RDF datatype (RML-Core, natural RDF mapping).
public enum Kind {
    /// Text.
    STRING(0),
    /// A number without fraction and exponent.
    INTEGER(1),
    /// Any other number.
    DOUBLE(2),
    /// `true` or `false`.
    BOOLEAN(3),
    /// An IRI of an RDF source.
    IRI(4),
    /// An object, an array or an element with children: its text where the column asked for it, else empty.
    STRUCTURE(5);

    private static final Kind[] ALL = {STRING, INTEGER, DOUBLE, BOOLEAN, IRI, STRUCTURE};

    private final byte code;

    Kind(int code) {
        this.code = (byte) code;
    }

    /// A number that stands for the kind in arrays and files.
    public byte code() {
        return code;
    }

    /// The kind that a number stands for.
    public static Kind of(int code) {
        return ALL[code];
    }
}
