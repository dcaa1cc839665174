package nl.meent.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/// The ontology module as it lies on disk, and copies of it to plant faults in.
public record WorkingCopy(Path module) {

    /// The module that is being built.
    public static WorkingCopy real() {
        return new WorkingCopy(Path.of(System.getProperty("user.dir")));
    }

    /// A copy of its Turtle files in an empty folder.
    public WorkingCopy copyTo(Path folder) throws IOException {
        for (var name : OntologyFiles.names(module)) {
            var copy = folder.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(module.resolve(name), copy);
        }
        return new WorkingCopy(folder);
    }

    /// Changes a file; fails where that changes nothing, so that no plant is ever empty.
    public WorkingCopy change(String name, UnaryOperator<String> change) throws IOException {
        var file = module.resolve(name);
        var before = Files.readString(file);
        var after = change.apply(before);
        if (before.equals(after)) {
            throw new IllegalStateException("The plant in " + name + " changed nothing");
        }
        Files.writeString(file, after);
        return this;
    }

    public OntologyFiles files() {
        return OntologyFiles.in(module);
    }

    /// The folder of shared material beside the project, if it is there.
    public static Path shared() {
        return real().module().resolve("../../shared").normalize();
    }

    /// The text of a test file.
    public String read(String name) {
        try {
            return Files.readString(module.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
