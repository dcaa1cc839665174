package nl.meent.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.meent.cli.doctor.Diagnosis;
import nl.meent.cli.doctor.Doctor;
import nl.meent.loader.report.MeentException;
import nl.meent.loader.report.Report;
import picocli.CommandLine.Command;

/// Looks whether this machine is fit to run Meent.
@Command(
        name = "doctor",
        header = "Look whether this machine is fit, and say what mends it.",
        description =
                "Checks Java, memory, disk, port, store and settings; ends with 3 where something must be mended.")
final class DoctorCommand implements Callable<Integer> {

    private final MeentCommand root;

    DoctorCommand(MeentCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        var diagnoses = diagnose();
        var report = new Report();
        diagnoses.forEach(diagnosis -> diagnosis.problem().ifPresent(report::add));
        var rows = diagnoses.stream()
                .map(d -> List.of(d.subject(), d.isWell() ? "ok" : "mend", d.finding(), d.remedy()))
                .toList();
        var around = root.surroundings();
        var table = new Rows(List.of("subject", "state", "finding", "remedy"), rows);
        around.out().print(table.text(root.json(), around.people()));
        return report.exit().code();
    }

    private List<Diagnosis> diagnose() {
        try {
            var settings = root.settings();
            var config = Settings.file(root.surroundings());
            return new Doctor(settings.store(), settings.port(), config).examine();
        } catch (MeentException e) {
            return List.of(Diagnosis.ill("settings", "cannot be used", e.problem()));
        }
    }
}
