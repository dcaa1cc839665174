package nl.meent.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Groups what can be written out.
@Command(name = "export", header = "Write something out as files.", synopsisSubcommandLabel = "PROFILE")
final class ExportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "needs a profile, such as ontology-docs");
    }
}
