package nl.meent.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void nothingUsesTheCommandLineAndTheDoctorKnowsNoCommand() {
        var classes = new ClassFileImporter().importPackages("nl.meent");

        noClasses()
                .that()
                .resideOutsideOfPackage("nl.meent.cli")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("nl.meent.cli")
                .check(classes);
    }
}
