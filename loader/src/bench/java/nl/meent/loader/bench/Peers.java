package nl.meent.loader.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// The two other engines. Each comes from Maven Central with a class path of its own, because their libraries are
/// other versions of ours; a child Maven resolves it from the small pom in the folder of the peer.
record Peers(Path folder, Path work, String maven, PrintStream out) {

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";
    /// What RMLMapper reads at its start, from libraries not in Central: empty, as the mapping calls no function.
    private static final List<String> EMPTY = List.of(
            "functions_grel.ttl",
            "grel_java_mapping.ttl",
            "fno/functions_idlab.ttl",
            "fno/functions_idlab_classes_java_mapping.ttl");

    /// The sides of both peers; where one does not resolve, a line says so and it is left out.
    List<Side> sides(Workload load) throws IOException, InterruptedException {
        var sides = new ArrayList<Side>();
        try {
            var jvm = resolve("carml").withCompiled(work.resolve("carml"), folder.resolve("carml/CarmlSide.java"));
            sides.add(carml(jvm, "CARML CSV", load, "registry-csv.rml.ttl", load.plainTriples()));
            sides.add(carml(jvm, "CARML JSON", load, "registry-json.rml.ttl", load.splitTriples()));
        } catch (IOException exception) {
            out.println("CARML is left out: " + exception.getMessage());
        }
        try {
            sides.add(rmlmapper(load));
        } catch (IOException exception) {
            out.println("RMLMapper is left out: " + exception.getMessage());
        }
        return sides;
    }

    private Side carml(Jvm jvm, String name, Workload load, String mapping, OptionalLong triples) throws IOException {
        var file = load.mapping(folder.resolve(mapping));
        var main = "nl.meent.loader.bench.carml.CarmlSide";
        return new Side(name, load, jvm.command(List.of(), main, file, load.folder(), Side.OUTPUT), triples);
    }

    private Side rmlmapper(Workload load) throws IOException, InterruptedException {
        var stubs = work.resolve("rmlmapper");
        var jvm = resolve("rmlmapper").withCompiled(stubs, folder.resolve("rmlmapper/IDLabFunctions.java"));
        Files.createDirectories(stubs.resolve("fno"));
        for (var name : EMPTY) {
            Files.writeString(stubs.resolve(name), "");
        }
        var file = load.mapping(folder.resolve("registry-csv.rml.ttl"));
        var main = "be.ugent.rml.cli.Main";
        var command = jvm.command(List.of(), main, "-m", file, "-o", Side.OUTPUT, "-s", "nquads");
        return new Side("RMLMapper CSV", load, command, load.plainTriples());
    }

    private Jvm resolve(String peer) throws IOException, InterruptedException {
        var list = work.resolve(peer + ".classpath");
        new Child(work)
                .run(List.of(
                        maven,
                        "-B",
                        "-q",
                        "-ntp",
                        "-f",
                        folder.resolve(peer).resolve("pom.xml").toString(),
                        GOAL,
                        "-Dmdep.outputFile=" + list));
        return new Jvm(Files.readString(list).strip());
    }
}
