package nl.meent.loader.report;

/// How a command ends.
public enum Exit {
    /// All went well.
    OK(0),
    /// The data has problems; the program did its work.
    DATA(1),
    /// The command was called in a way it does not know.
    USAGE(2),
    /// Something outside the data failed.
    FAILURE(3);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /// The number that the shell sees.
    public int code() {
        return code;
    }
}
