package nl.meent.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.meent.loader.convert.Conversion;
import nl.meent.loader.convert.QuadOutput;
import nl.meent.loader.convert.QuadOutput.Style;
import nl.meent.loader.convert.RdfConversion;
import nl.meent.loader.mapping.Mapping;
import nl.meent.loader.rdf.RdfFormat;
import nl.meent.loader.report.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Converts data to RDF by a mapping, or RDF from one syntax to another.
@Command(
        name = "convert",
        header = "Convert CSV, JSON, XML or YAML to RDF by a mapping, or RDF to another syntax.",
        description = {
            "With --mapping, the sources that the RML mapping names; without it, the RDF file FILE.",
            "The output appears whole or not at all. All problems are told, each with its place."
        })
final class ConvertCommand implements Callable<Integer> {

    /// What becomes of the output where data is wrong.
    enum OnFault {
        /// No output.
        STOP,
        /// The output leaves faulty records out.
        DROP
    }

    private final MeentCommand root;
    private final Report report = new Report();
    private String told = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--mapping", paramLabel = "M.rml.ttl", description = "the mapping, in RML")
    private Optional<Path> mapping = Optional.empty();

    @Option(
            names = "--input",
            paramLabel = "NAME=FILE",
            description = "take FILE where the mapping names a source NAME; can be repeated")
    private Map<String, Path> inputs = new LinkedHashMap<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "where to write (default: standard output)")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "nt|nq|ttl|trig|rdfxml|jsonld",
            description = "syntax of the output (default: by the ending of OUT, else nq)")
    private Optional<RdfFormat> format = Optional.empty();

    @Option(names = "--sorted", description = "in the order of the quads' bytes, each quad once")
    private boolean sorted;

    @Option(
            names = "--on-fault",
            paramLabel = "stop|drop",
            defaultValue = "stop",
            description = "where data is wrong: write nothing, or leave faulty records out (default: stop)")
    private OnFault onFault = OnFault.STOP;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "RDF in any syntax, told by its ending")
    private Optional<Path> file = Optional.empty();

    ConvertCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (mapping.isPresent() == file.isPresent()) {
            throw new ParameterException(spec.commandLine(), "needs either --mapping or an RDF file");
        }
        if (mapping.isPresent()) {
            convert(mapping.get());
        } else {
            reformat(file.get());
        }
        report.problems().forEach(problem -> root.surroundings().err().println(problem.text()));
        root.tell(told + Told.counts(report));
        return report.exit().code();
    }

    private void convert(Path by) {
        var conversion = Conversion.by(by).base(root.settings().base() + "/");
        inputs.forEach(conversion::input);
        if (onFault == OnFault.STOP) {
            conversion.stopAtFault();
        }
        var prefixes = conversion.check(report).map(Mapping::prefixes);
        prefixes.ifPresent(declared -> write(declared, out -> {
            var outcome = conversion.run(out, report);
            told = Told.outcome(outcome) + ". ";
        }));
    }

    private void reformat(Path rdf) {
        var syntax = RdfFormat.ofFile(rdf.toString())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "cannot tell the RDF syntax of " + rdf + " from its ending"));
        write(Map.of(), out -> new RdfConversion(rdf, syntax, rdf.toUri().toString()).run(out, report));
    }

    private void write(Map<String, String> prefixes, Work work) {
        var style = new Style(syntax(), sorted, prefixes);
        try (var out =
                output.map(to -> QuadOutput.to(to, style, report)).orElseGet(() -> QuadOutput.kept(style, report))) {
            work.run(out);
            if (report.isClean() || onFault == OnFault.DROP) {
                out.finish(root.surroundings().bytes());
            }
        }
    }

    private RdfFormat syntax() {
        return format.or(() -> output.flatMap(to -> RdfFormat.ofFile(to.toString())))
                .orElse(RdfFormat.NQ);
    }

    /// What writes quads.
    private interface Work {
        void run(OutputStream out);
    }
}
