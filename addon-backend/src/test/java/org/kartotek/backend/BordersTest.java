package org.kartotek.backend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may import what between the modules; inside the server {@link ModulesTest} decides. */
class BordersTest {
    private static JavaClasses code;

    @BeforeAll
    static void readTheCode() {
        code =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.kartotek");
    }

    @Test
    void theSidebarIsRecordsAndMessages() {
        classes()
                .that()
                .resideInAPackage("org.kartotek.sidebar..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.kartotek.sidebar..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation..",
                        "com.ibm.icu..")
                .check(code);
    }

    @Test
    void syncDecidesWithoutSpringOrDatabase() {
        classes()
                .that()
                .resideInAPackage("org.kartotek.sync..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.kartotek.sync..",
                        "java..",
                        "javax.xml.stream..",
                        "org.jspecify..",
                        "org.jsoup..",
                        "org.apache.james.mime4j..",
                        "org.dmfs..",
                        "org.apache.commons.codec..",
                        "com.google..")
                .check(code);
    }

    @Test
    void onlySyncGoogleKnowsGooglesClients() {
        noClasses()
                .that()
                .resideInAPackage("org.kartotek.sync..")
                .and()
                .resideOutsideOfPackage("org.kartotek.sync.google..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.api..", "com.google.auth..")
                .check(code);
    }

    @Test
    void theSimulatorIsTheOutsideWorld() {
        noClasses()
                .that()
                .resideInAPackage("org.kartotek.simulator..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.kartotek.sidebar..",
                        "org.kartotek.sync..",
                        "org.kartotek.backend..",
                        "org.springframework..",
                        "com.google..")
                .check(code);
    }

    @Test
    void onlyDemoAndBenchTouchTheSimulator() {
        noClasses()
                .that()
                .resideInAPackage("org.kartotek.backend..")
                .and()
                .resideOutsideOfPackages(
                        "org.kartotek.backend.demo..", "org.kartotek.backend.bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kartotek.simulator..")
                .check(code);
    }

    /** The build gives them one process, in which they share one running product. */
    @Test
    void testsInABrowserAreTaggedAsSuch() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Test")
                .should()
                .beAnnotatedWith(Tag.class)
                .check(new ClassFileImporter().importPackages("org.kartotek.backend.e2e"));
    }
}
