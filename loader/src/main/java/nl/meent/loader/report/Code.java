package nl.meent.loader.report;

/// Every kind of problem that Meent reports: the one table that gives each its exit code, its HTTP status and its
/// paragraph in `docs/problems.md`. A code keeps its meaning for ever.
///
/// The letter says the room: `U` usage, `S` sources, `M` mappings, `D` data, `X` the machine.
public enum Code {
    USAGE("U01", Exit.USAGE, 400),
    SOURCE_MISSING("S01", Exit.DATA, 404),
    SOURCE_UNREADABLE("S02", Exit.DATA, 422),
    TURTLE_ORDER("D01", Exit.DATA, 422),
    TURTLE_SYNTAX("D02", Exit.DATA, 422),
    JAVA_VERSION("X01", Exit.FAILURE, 500),
    MEMORY("X02", Exit.FAILURE, 500),
    DISK("X03", Exit.FAILURE, 507),
    PORT("X04", Exit.FAILURE, 500),
    STORE("X05", Exit.FAILURE, 500),
    CONFIG("X06", Exit.USAGE, 500),
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
