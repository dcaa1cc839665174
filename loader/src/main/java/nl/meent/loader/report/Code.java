package nl.meent.loader.report;

/// Every kind of problem that Meent reports: the one table that gives each its exit code, its HTTP status and its
/// paragraph in `docs/problems.md`. A code keeps its meaning for ever.
///
/// The letter says the room: `U` usage, `S` sources, `M` mappings, `D` data, `Q` queries, `X` the machine.
public enum Code {
    USAGE("U01", Exit.USAGE, 400),
    SOURCE_MISSING("S01", Exit.DATA, 404),
    SOURCE_UNREADABLE("S02", Exit.DATA, 422),
    /// Bytes that are not the encoding that the source was said to have.
    ENCODING("S03", Exit.DATA, 422),
    /// A compressed file that cannot be unpacked, or that unpacks to more than is allowed.
    COMPRESSION("S04", Exit.DATA, 422),
    /// Text that breaks the rules of its format: CSV, JSON, XML, YAML.
    SYNTAX("S05", Exit.DATA, 422),
    /// A row with more or fewer cells than the header.
    COLUMN_COUNT("S06", Exit.DATA, 422),
    /// A header that cannot be used: missing, or a name twice.
    HEADER("S07", Exit.DATA, 422),
    /// Nesting, an item or an alias beyond what is allowed.
    LIMIT("S08", Exit.DATA, 422),
    /// Something that would open a door: a DOCTYPE, an entity, a remote context.
    FORBIDDEN("S09", Exit.DATA, 422),
    MAPPING_SYNTAX("M01", Exit.DATA, 422),
    MAPPING_INVALID("M02", Exit.DATA, 422),
    UNSUPPORTED("M03", Exit.DATA, 422),
    UNKNOWN_REFERENCE("M04", Exit.DATA, 422),
    UNKNOWN_FUNCTION("M05", Exit.DATA, 422),
    TURTLE_ORDER("D01", Exit.DATA, 422),
    TURTLE_SYNTAX("D02", Exit.DATA, 422),
    IRI("D03", Exit.DATA, 422),
    LEXICAL_FORM("D04", Exit.DATA, 422),
    LANGUAGE_TAG("D05", Exit.DATA, 422),
    STRUCTURED_VALUE("D06", Exit.DATA, 422),
    FUNCTION_FAILED("D07", Exit.DATA, 422),
    EMPTY_KEY("D08", Exit.DATA, 422),
    RDF_SYNTAX("D09", Exit.DATA, 422),
    JAVA_VERSION("X01", Exit.FAILURE, 500),
    MEMORY("X02", Exit.FAILURE, 500),
    DISK("X03", Exit.FAILURE, 507),
    PORT("X04", Exit.FAILURE, 500),
    STORE("X05", Exit.FAILURE, 500),
    CONFIG("X06", Exit.USAGE, 500),
    /// An index that is damaged, unfinished, of another version, or closed.
    INDEX("X07", Exit.FAILURE, 500),
    /// A query that needs more memory than one query may have.
    QUERY_MEMORY("Q01", Exit.DATA, 503),
    INTERNAL("X99", Exit.FAILURE, 500);

    private final String id;
    private final Exit exit;
    private final int httpStatus;

    Code(String id, Exit exit, int httpStatus) {
        this.id = id;
        this.exit = exit;
        this.httpStatus = httpStatus;
    }

    /// The stable name that messages end with, such as `MEENT-D01`.
    public String id() {
        return "MEENT-" + id;
    }

    /// How a command ends when this is its heaviest problem.
    public Exit exit() {
        return exit;
    }

    /// The status of an HTTP answer that tells this problem (RFC 9457).
    public int httpStatus() {
        return httpStatus;
    }

    /// Where `docs/problems.md` explains this code.
    public String anchor() {
        return "docs/problems.md#" + id().toLowerCase(java.util.Locale.ROOT);
    }
}
