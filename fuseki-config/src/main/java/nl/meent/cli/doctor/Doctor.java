package nl.meent.cli.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import nl.meent.loader.report.Code;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;

/// Looks at Java, memory, disk, port, store and settings file. Changes nothing.
///
/// @param store where releases live or will live
/// @param port where the server would listen
/// @param config the settings file
public record Doctor(Path store, int port, Path config) {

    /// The oldest Java on which Meent runs.
    static final int JAVA = 25;

    /// What a load of 10^5 rows and a server with it fit in.
    static final long MEMORY = 1L << 30;

    /// Room for the built-in graph, two releases and their raw sources.
    static final long DISK = 1L << 30;

    /// All looks, always in the same order.
    public List<Diagnosis> examine() {
        return List.of(
                java(Runtime.version().feature(), System.getProperty("java.home", "")),
                memory(physicalMemory()),
                disk(freeSpace()),
                examinePort(),
                examineStore(),
                examineConfig());
    }

    static Diagnosis java(int feature, String home) {
        var finding = "Java " + feature + " at " + home;
        return feature >= JAVA
                ? Diagnosis.well("java", finding)
                : ill("java", finding, Code.JAVA_VERSION, "is too old", "install a JDK from " + JAVA + " on");
    }

    static Diagnosis memory(long bytes) {
        var finding = megabytes(bytes) + " on this machine";
        return bytes >= MEMORY
                ? Diagnosis.well("memory", finding)
                : ill("memory", finding, Code.MEMORY, "is too little", "give it " + megabytes(MEMORY) + " or more");
    }

    Diagnosis disk(long bytes) {
        var finding = megabytes(bytes) + " free at " + existing(store);
        return bytes >= DISK
                ? Diagnosis.well("disk", finding)
                : ill(
                        "disk",
                        finding,
                        Code.DISK,
                        "is too little",
                        "free " + megabytes(DISK) + ", or choose another place with --store DIR");
    }

    private Diagnosis examinePort() {
        if (isFree(port)) {
            return Diagnosis.well("port", port + " is free on 127.0.0.1");
        }
        var next = IntStream.range(port + 1, Math.min(port + 100, 65536))
                .filter(Doctor::isFree)
                .findFirst();
        var other = next.isPresent() ? "set MEENT_PORT=" + next.getAsInt() : "choose a free one with MEENT_PORT";
        return ill(
                "port",
                port + " is taken on 127.0.0.1",
                Code.PORT,
                "another program listens there",
                "end it (ss -ltnp shows it) or " + other);
    }

    private Diagnosis examineStore() {
        if (!Files.exists(store)) {
            var parent = existing(store);
            return Files.isWritable(parent)
                    ? Diagnosis.well("store", store + " does not exist yet; the first load makes it")
                    : unwritable(parent);
        }
        return Files.isDirectory(store) && Files.isWritable(store)
                ? Diagnosis.well("store", store.toString())
                : unwritable(store);
    }

    private Diagnosis unwritable(Path place) {
        return ill(
                "store",
                place + " cannot be written",
                Code.STORE,
                "the store must be a directory that you may write",
                "run chmod u+rwx " + place + ", or choose another place with --store DIR");
    }

    private Diagnosis examineConfig() {
        return Diagnosis.well(
                "settings", Files.exists(config) ? config.toString() : "none at " + config + ", defaults");
    }

    private static Diagnosis ill(String subject, String finding, Code code, String message, String advice) {
        return Diagnosis.ill(subject, finding, Problem.violation(code, new Where.Whole(subject), message, advice));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static long physicalMemory() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    }

    private long freeSpace() {
        try {
            return Files.getFileStore(existing(store)).getUsableSpace();
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static Path existing(Path path) {
        var place = path.toAbsolutePath();
        for (var parent = place.getParent(); !Files.exists(place) && parent != null; parent = place.getParent()) {
            place = parent;
        }
        return place;
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
