package nl.meent.loader.record.json;

import nl.meent.loader.record.Kind;

/// What stands at one place of a JSON text or of a YAML document.
enum Token {
    OBJECT(Kind.STRUCTURE),
    ARRAY(Kind.STRUCTURE),
    /// The end of an object or of an array.
    END(Kind.STRUCTURE),
    NAME(Kind.STRING),
    STRING(Kind.STRING),
    INTEGER(Kind.INTEGER),
    DOUBLE(Kind.DOUBLE),
    TRUE(Kind.BOOLEAN),
    FALSE(Kind.BOOLEAN),
    NULL(Kind.STRING),
    /// The end of the source.
    NOTHING(Kind.STRING);

    private final Kind kind;

    Token(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    boolean opens() {
        return this == OBJECT || this == ARRAY;
    }
}
