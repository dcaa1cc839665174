package be.ugent.knows.idlabFunctions;

/// Stands in for a library that is not in Maven Central; RMLMapper calls this one method at its end.
public final class IDLabFunctions {

    private IDLabFunctions() {}

    /// Keeps nothing: the mapping of the bench uses no function.
    public static void saveState() {}
}
