package nl.meent.queries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class HouseTest {

    @Test
    void theLibraryHoldsQuestionsAndDoesNotAnswerThem() {
        noClasses()
                .that()
                .resideInAPackage("nl.meent.queries..")
                .and()
                .haveSimpleNameNotEndingWith("Test")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.jena..", "nl.meent.loader..", "nl.meent.serve..", "nl.meent.cli..")
                .check(new ClassFileImporter().importPackages("nl.meent.queries"));
    }
}
