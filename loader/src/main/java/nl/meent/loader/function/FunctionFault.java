package nl.meent.loader.function;

import java.io.Serial;

/// A function that cannot work with its arguments: bad data, told as a problem of the cell by whoever called it. Made
/// without a stack trace, since a million bad cells make a million of them.
public final class FunctionFault extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String value;

    /// @param value what was found
    /// @param message what is wrong with it and what was expected, without a full stop
    public FunctionFault(String value, String message) {
        super(message, null, false, false);
        this.value = value;
    }

    /// What was found.
    public String value() {
        return value;
    }
}
