package nl.meent.loader.index.build;

/// Is told how far a build has come.
@FunctionalInterface
public interface Progress {

    /// Tells that so much of a stage is done. Called from the thread that builds, often enough to show, never per row.
    void reached(Stage stage, long done);
}
