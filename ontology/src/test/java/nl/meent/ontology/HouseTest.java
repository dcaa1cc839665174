package nl.meent.ontology;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void packagesUseOnlyWhatLiesBelowThem() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.meent");

        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("nl.meent..")
                .layer("files")
                .definedBy("nl.meent.ontology")
                .layer("turtle")
                .definedBy("nl.meent.ontology.turtle")
                .layer("lint")
                .definedBy("nl.meent.ontology.lint")
                .layer("page")
                .definedBy("nl.meent.ontology.page")
                .whereLayer("files")
                .mayNotAccessAnyLayer()
                .whereLayer("turtle")
                .mayNotAccessAnyLayer()
                .whereLayer("lint")
                .mayOnlyAccessLayers("files", "turtle")
                .whereLayer("page")
                .mayOnlyAccessLayers("files")
                .check(classes);
    }
}
