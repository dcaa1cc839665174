package nl.meent.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/// The program: one verb, its options, an exit code (0 ok, 1 problems in the data, 2 usage, 3 failure).
public final class Main {

    private Main() {}

    /// Runs a command and ends the virtual machine with its exit code.
    public static void main(String[] args) {
        System.exit(run(
                new Surroundings(
                        System.getenv(),
                        Path.of(System.getProperty("user.home", ".")),
                        writer(FileDescriptor.out),
                        new FileOutputStream(FileDescriptor.out),
                        writer(FileDescriptor.err),
                        Boolean.getBoolean("meent.terminal")),
                args));
    }

    /// Runs a command and gives its exit code.
    static int run(Surroundings surroundings, String... args) {
        if (args.length == 1 && (args[0].equals("--help") || args[0].equals("-h"))) {
            surroundings.out().print(help());
            surroundings.out().flush();
            return 0;
        }
        return Program.execute(surroundings, args);
    }

    /// The help of the whole program as picocli writes it, kept as a file: it has to be there at once, and loading
    /// picocli, which no cache can hold, takes longer than all the rest. A test compares the two.
    private static String help() {
        try (var in = Main.class.getResourceAsStream("help.txt")) {
            return new String(Objects.requireNonNull(in, "help.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
