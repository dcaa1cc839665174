package nl.meent.cli;

import nl.meent.loader.report.Code;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Problem;
import nl.meent.loader.report.Where;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;

/// All commands and what becomes of their failures.
final class Program {

    private Program() {}

    /// Runs a command and gives its exit code.
    static int execute(Surroundings surroundings, String... args) {
        var exit = commands(surroundings).execute(args);
        surroundings.out().flush();
        surroundings.err().flush();
        return exit;
    }

    /// Every command, ready to run.
    static CommandLine commands(Surroundings surroundings) {
        var root = new MeentCommand(surroundings);
        return new CommandLine(root)
                .addSubcommand(new ConfigCommand(root))
                .addSubcommand(new ConvertCommand(root))
                .addSubcommand(new DoctorCommand(root))
                .addSubcommand(new CommandLine(new ExportCommand()).addSubcommand(new OntologyDocsCommand(root)))
                .addSubcommand(new FormatCommand(root))
                .addSubcommand(new InitCommand(root))
                .addSubcommand(new QueriesCommand(root))
                .addSubcommand(new RunCommand(root))
                .addSubcommand(new WarmUpCommand(root))
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(usage())
                .setExecutionExceptionHandler(failure());
    }

    private static IParameterExceptionHandler usage() {
        return (misuse, args) -> {
            var command = misuse.getCommandLine().getCommandSpec().qualifiedName();
            var problem = Problem.violation(
                    Code.USAGE,
                    new Where.Whole(command),
                    String.valueOf(misuse.getMessage()),
                    "see " + command + " --help");
            misuse.getCommandLine().getErr().println(problem.text());
            return Code.USAGE.exit().code();
        };
    }

    private static IExecutionExceptionHandler failure() {
        return (failure, command, parsed) -> {
            var problem = failure instanceof MeentException known
                    ? known.problem()
                    : Problem.violation(
                            Code.INTERNAL,
                            new Where.Whole(command.getCommandSpec().qualifiedName()),
                            "failed: " + failure,
                            "this is a fault in Meent; please report it with the command you gave");
            command.getErr().println(problem.text());
            return problem.code().exit().code();
        };
    }
}
