package nl.meent.loader.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.jena.atlas.lib.Closeable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example of docs/index.md compiles and does what the page says.
class IndexPageTest {

    private static final Path PAGE =
            Path.of(System.getProperty("meent.root", "..")).resolve("docs/index.md");

    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void theExampleBuildsAnIndexAndAsksIt() throws Exception {
        Files.writeString(folder.resolve("letter.nq"), """
                <https://e.example/a> <https://e.example/p> "x" <https://e.example/g> .
                <https://e.example/a> <https://e.example/p> "x" <https://e.example/h> .
                """);
        compile(around(example()));
        var out = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, ReleaseIndex.class.getClassLoader())) {
            var example = (java.util.function.Consumer<PrintStream>)
                    loader.loadClass("Example").getConstructor().newInstance();

            example.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
        }

        assertEquals("( ?n = 1 )", out.toString(StandardCharsets.UTF_8).strip());
    }

    /// The example with its own folder and output in place of those of a program.
    private String example() throws Exception {
        var text = Files.readString(PAGE);
        var start = text.indexOf("```java\n") + 8;
        return text.substring(start, text.indexOf("```", start))
                .replace("Path.of(\"", "Path.of(\"" + folder + "/")
                .replace("System.out::println", "row -> out.println(row)");
    }

    private void compile(String text) {
        var source = new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        var options = List.of("-d", folder.toString(), "-cp", classPath());
        assertTrue(
                ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, null, options, null, List.of(source))
                        .call(),
                text);
    }

    /// Where one class of each library lies: how tests are started hides the class path from the compiler.
    private static String classPath() {
        return Stream.of(ReleaseIndex.class, QueryExec.class, Node.class, Closeable.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(place -> Path.of(URI.create(place.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String around(String example) {
        return """
            import java.io.PrintStream;
            import java.nio.file.Path;
            import java.util.List;
            import nl.meent.loader.index.Executor;
            import nl.meent.loader.index.ReleaseIndex;
            import nl.meent.loader.index.build.IndexBuilder;
            import nl.meent.loader.report.Report;
            import org.apache.jena.sparql.exec.QueryExec;
            import org.apache.jena.system.Txn;

            public class Example implements java.util.function.Consumer<PrintStream> {
                public void accept(PrintStream out) {
                    %s
                }
            }
            """.formatted(example);
    }
}
