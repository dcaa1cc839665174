package nl.meent.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows the settings in force.
@Command(name = "config", header = "Show the settings in force.")
final class ConfigCommand implements Callable<Integer> {

    private final MeentCommand root;

    @Option(names = "--explain", description = "say for each value where it comes from")
    private boolean explain;

    ConfigCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var settings = root.settings();
        var rows = settings.values().entrySet().stream()
                .map(value -> explain
                        ? List.of(
                                value.getKey(),
                                value.getValue(),
                                settings.origins().getOrDefault(value.getKey(), ""))
                        : List.of(value.getKey(), value.getValue()))
                .toList();
        var columns = explain ? List.of("key", "value", "origin") : List.of("key", "value");
        var around = root.surroundings();
        around.out().print(new Rows(columns, rows).text(root.json(), around.people()));
        return 0;
    }
}
