package nl.meent.cli;

import java.util.Optional;
import nl.meent.ontology.page.Language;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of all commands: the options that each of them takes.
@Command(
        name = "meent",
        mixinStandardHelpOptions = true,
        versionProvider = MeentCommand.Version.class,
        scope = ScopeType.INHERIT,
        sortOptions = false,
        header = "The knowledge graph of the digital commons.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 ok, 1 problems in the data, 2 wrong use, 3 failure.",
            "Every problem ends with a code such as MEENT-D01; docs/problems.md explains each."
        })
final class MeentCommand implements Runnable {

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "where releases live (default: MEENT_STORE, else your data directory)")
    private Optional<String> store = Optional.empty();

    @Option(
            names = "--base",
            paramLabel = "IRI",
            scope = ScopeType.INHERIT,
            description = "base of the IRIs that this installation publishes")
    private Optional<String> base = Optional.empty();

    @Option(
            names = "--lang",
            paramLabel = "nl|en",
            scope = ScopeType.INHERIT,
            description = "language of labels and pages")
    private Optional<Language> language = Optional.empty();

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "answer in JSON")
    private boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "no words, only data and problems")
    private boolean quiet;

    MeentCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "needs a command");
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /// The settings in force, each with where it comes from.
    Settings settings() {
        return Settings.read(surroundings, store, base, language);
    }

    boolean json() {
        return json;
    }

    /// Tells a person what was done; silent under `--quiet`.
    void tell(String words) {
        if (!quiet) {
            surroundings.err().println(words);
        }
    }

    /// The version that the jar carries.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            var packed = Optional.ofNullable(MeentCommand.class.getPackage().getImplementationVersion());
            return new String[] {"meent " + packed.orElse("(unpacked)"), "Java " + Runtime.version()};
        }
    }
}
