package nl.meent.loader.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/// A class path that programs are run from, on the Java that runs the bench.
record Jvm(String classPath) {

    /// The class path of the bench itself, with Meent and its libraries on it.
    static Jvm own() {
        return new Jvm(System.getProperty("java.class.path"));
    }

    /// The same with a folder of classes in front, which these sources are compiled into.
    Jvm withCompiled(Path classes, Path... sources) throws IOException {
        Files.createDirectories(classes);
        var arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classPath));
        List.of(sources).forEach(source -> arguments.add(source.toString()));
        var faults = new ByteArrayOutputStream();
        var exit = ToolProvider.getSystemJavaCompiler().run(null, null, faults, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException(sources[0] + " does not compile: " + faults.toString(StandardCharsets.UTF_8));
        }
        return new Jvm(classes + ":" + classPath);
    }

    /// The command line of a program.
    List<String> command(List<String> flags, String main, Object... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", classPath, main));
        List.of(arguments).forEach(argument -> command.add(argument.toString()));
        return List.copyOf(command);
    }
}
