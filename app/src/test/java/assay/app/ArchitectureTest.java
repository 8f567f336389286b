package assay.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The directions in which packages may look, and who may touch what.
class ArchitectureTest {
    private static JavaClasses classes;

    @BeforeAll
    static void importClasses() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("assay");
    }

    @Test
    void packagesOfAModuleHaveNoCycles() {
        for (String module : new String[] {"analysis", "storage", "charts", "app"}) {
            slices().matching("assay." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a reader follows one recording from file to pixels without walking back and forth")
                    .allowEmptyShould(true)
                    .check(classes);
        }
    }

    @Test
    void analysisAndStorageKnowNoToolkit() {
        noClasses()
                .that(resideInAnyPackage("assay.analysis..", "assay.storage.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("they also run where there is no display")
                .check(classes);
    }

    @Test
    void analysisAndChartsKnowNoSql() {
        noClasses()
                .that(resideInAnyPackage("assay.analysis..", "assay.charts.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("only the store talks to the database")
                .check(classes);
    }

    @Test
    void chartsKnowNothingElseOfOurs() {
        noClasses()
                .that(resideInAPackage("assay.charts.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("assay.analysis..", "assay.storage..", "assay.app.."))
                .because("charts draw interfaces that they declare themselves")
                .check(classes);
    }

    @Test
    void storageKnowsOnlyTheModelOfAnalysis() {
        noClasses()
                .that(resideInAPackage("assay.storage.."))
                .should()
                .dependOnClassesThat(resideInAPackage("assay.analysis..")
                        .and(resideInAnyPackage(
                                        "assay.analysis.model..", "assay.analysis.job..", "assay.analysis.bench")
                                .negate()))
                .because("the store keeps what was computed and computes nothing")
                .check(classes);
    }

    @Test
    void viewModelsKnowNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx.scene..")
                .because("they are tested without a toolkit")
                .check(classes);
    }

    @Test
    void commandLineLoadsNoToolkit() {
        noClasses()
                .that(resideInAnyPackage(
                        "assay.app.bench..",
                        "assay.app.cli..",
                        "assay.app.input..",
                        "assay.app.runs..",
                        "assay.app.export..",
                        "assay.app.report.."))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("it must start fast on a server that has none")
                .check(classes);
    }

    @Test
    void onlyJobsHandOverToTheToolkitsThread() {
        noClasses()
                .that(resideInAPackage("assay.app..")
                        .and(resideInAPackage("assay.app.job..").negate()))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javafx.application.Platform")
                .because("one place decides what runs on which thread")
                .check(classes);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that(resideInAPackage("assay..")
                        .and(resideInAPackage("assay.app.cli..").negate()))
                .should()
                .accessField(System.class, "out")
                .because("standard output belongs to the results of commands")
                .check(classes);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .because("such names say nothing about what the class does")
                .check(classes);
    }
}
