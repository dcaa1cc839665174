package nl.meent.loader.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Runs one process at a time in a folder and measures it.
///
/// Time is counted by `time` of bash, which asks the kernel once the process has ended; memory is the kernel's own
/// high-water mark, read every 10 ms, so the growth of the last 10 ms may be missed. Linux only.
record Child(Path folder) {

    private static final List<String> TIMED =
            List.of("bash", "-c", "TIMEFORMAT='%R %U %S'; time \"$@\" >\"$0\" 2>&1", "child.log");

    /// Runs the process to its end, told of by a message that carries its last lines where it fails.
    Measure run(List<String> command) throws IOException, InterruptedException {
        var process = start(command);
        var peak = 0L;
        var child = Optional.<ProcessHandle>empty();
        while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
            // Looking for children walks through all of /proc, hence only until there is one.
            child = child.isPresent() ? child : process.children().findAny();
            peak = Math.max(peak, child.map(Child::highWater).orElse(0L));
        }
        if (process.exitValue() != 0) {
            throw new IOException("ended with " + process.exitValue() + ": " + lastWords());
        }
        var times = Files.readString(folder.resolve("child.time")).strip().split(" ", -1);
        var cpu = Double.parseDouble(times[1]) + Double.parseDouble(times[2]);
        return new Measure(Double.parseDouble(times[0]), cpu, peak / 1024.0, 0);
    }

    /// What the process said, both on its output and on its error output.
    String words() throws IOException {
        return Files.readString(folder.resolve("child.log"));
    }

    private Process start(List<String> command) throws IOException {
        var timed = new ArrayList<>(TIMED);
        timed.addAll(command);
        var builder = new ProcessBuilder(timed)
                .directory(folder.toFile())
                .redirectError(folder.resolve("child.time").toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    private String lastWords() throws IOException {
        var lines = words().lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
    }

    private static long highWater(ProcessHandle child) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(child.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException exception) {
            return 0; // It ended between two looks.
        }
    }
}
