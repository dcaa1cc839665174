package nl.meent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The launcher as a person calls it, on the packed program.
class LauncherIT {

    private static final Path ROOT =
            Path.of(System.getProperty("user.dir"), "..").normalize();
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    @TempDir
    private Path folder;

    private record Ended(int exit, String out, String err) {}

    @Test
    void worksFromAnyFolder() throws IOException, InterruptedException {
        var ended = run(Map.of(), ROOT.resolve("meent").toString(), "--help");

        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("The knowledge graph of the digital commons."));
    }

    @Test
    void worksThroughAChainOfLinks() throws IOException, InterruptedException {
        var link = Files.createSymbolicLink(folder.resolve("meent"), ROOT.resolve("meent"));
        var second = Files.createSymbolicLink(folder.resolve("second"), folder.relativize(link));

        assertEquals(0, run(Map.of(), second.toString(), "config").exit());
    }

    @Test
    void doctorWorksFromAnyFolderWithoutJavaHome() throws IOException, InterruptedException {
        var ended = run(
                Map.of("JAVA_HOME", "", "MEENT_PORT", "0"),
                ROOT.resolve("meent").toString(),
                "doctor");

        assertEquals(0, ended.exit(), ended.out() + ended.err());
        assertTrue(ended.out().contains("java\tok\tJava "), ended.out());
    }

    @Test
    void speaksUtf8WhateverTheTerminalWasTold() throws IOException, InterruptedException {
        var ended = run(Map.of("LC_ALL", "POSIX"), ROOT.resolve("meent").toString(), "no-such-command-é");

        assertEquals(2, ended.exit());
        assertTrue(ended.err().contains("no-such-command-é"), ended.err());
    }

    @Test
    void saysInOneSentenceThatNoJavaFits() throws IOException, InterruptedException {
        var launcher = Files.readString(ROOT.resolve("meent")).replace("oldest=25", "oldest=999");
        var copy = Files.writeString(folder.resolve("meent"), launcher);
        assertTrue(copy.toFile().setExecutable(true));

        var ended = run(Map.of(), copy.toString(), "--help");

        assertEquals(3, ended.exit());
        assertTrue(ended.err().startsWith("Meent needs Java 999 or newer; found "), ended.err());
        assertEquals(1, ended.err().lines().count());
    }

    static Stream<String> commandsOfTheDocumentation() throws IOException {
        var text = new StringBuilder();
        for (var page : List.of("README.md", "CONTRIBUTING.md", "docs/mapping.md")) {
            text.append(Files.readString(ROOT.resolve(page)));
        }
        return BLOCK.matcher(text)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> line.startsWith("./meent "))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commandsOfTheDocumentation")
    void everyCommandOfTheDocumentationWorks(String command) throws IOException, InterruptedException {
        var here = Files.createSymbolicLink(folder.resolve("meent"), ROOT.resolve("meent"));
        Files.createSymbolicLink(folder.resolve("ontology"), ROOT.resolve("ontology"));
        Files.createSymbolicLink(folder.resolve("docs"), ROOT.resolve("docs"));

        var ended = run(Map.of("MEENT_PORT", "0"), "sh", "-c", command);

        assertEquals(0, ended.exit(), here + ": " + ended.err());
    }

    private Ended run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(variables);
        var process = builder.start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "still running: " + List.of(command));
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}
