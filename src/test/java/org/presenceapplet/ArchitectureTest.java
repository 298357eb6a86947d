package org.presenceapplet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.presenceapplet.viewmodel.FxPublisher;

/** The rooms of the house, and which way they may look. */
@AnalyzeClasses(packages = "org.presenceapplet", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String HOUSE = "org.presenceapplet.";
    private static final String DBUS = "org.freedesktop.dbus..";

    @ArchTest
    static final ArchRule presenceKnowsOnlyJava = classes()
            .that()
            .resideInAPackage(HOUSE + "presence..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", HOUSE + "presence..");

    @ArchTest
    static final ArchRule busKnowsNoOtherRoom = room("bus");

    @ArchTest
    static final ArchRule telepathyKnowsNoMoreThanTheBus = room("telepathy", "bus");

    @ArchTest
    static final ArchRule serviceBringsTelepathyToPresence = room("service", "bus", "telepathy", "presence");

    @ArchTest
    static final ArchRule desktopKnowsBusAndPresence = room("desktop", "bus", "presence");

    @ArchTest
    static final ArchRule trayKnowsBusAndPresence = room("tray", "bus", "presence");

    @ArchTest
    static final ArchRule controlKnowsBusAndPresence = room("control", "bus", "presence");

    @ArchTest
    static final ArchRule demoKnowsBusAndTelepathy = room("demo", "bus", "telepathy");

    @ArchTest
    static final ArchRule viewModelKnowsPresence = room("viewmodel", "presence");

    /** Whoever shows presence needs its words, so the view may look through the view model at presence. */
    @ArchTest
    static final ArchRule viewKnowsViewModelAndPresence = room("view", "viewmodel", "presence");

    @ArchTest
    static final ArchRule viewModelsHaveNoNodes = noClasses()
            .that()
            .resideInAPackage(HOUSE + "viewmodel..")
            .and()
            .doNotBelongToAnyOf(FxPublisher.class)
            .should()
            .dependOnClassesThat(resideInAPackage("javafx..")
                    .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections..", "javafx.util.."))));

    @ArchTest
    static final ArchRule nodesAreInTheViewOnly = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + "view..", HOUSE + "app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..");

    @ArchTest
    static final ArchRule dbusEndsWhereItsRoomsEnd = noClasses()
            .that()
            .resideOutsideOfPackages(Stream.of("bus", "telepathy", "service", "desktop", "tray", "control", "demo")
                    .map(room -> HOUSE + room + "..")
                    .toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(DBUS);

    @ArchTest
    static final ArchRule oneClassHandsOverToTheJavaFxThread = noClasses()
            .that()
            .doNotBelongToAnyOf(FxPublisher.class)
            .should(accessTargetWhere(target(name("runLater")).and(target(owner(name(Platform.class.getName()))))));

    @ArchTest
    static final ArchRule noSecondToolkit =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.awt..", "javax.swing..");

    @ArchTest
    static final ArchRule noRoomsGoRound =
            slices().matching(HOUSE + "(*)..").should().beFreeOfCycles();

    /** A room may know these others of the house, and none else. */
    private static ArchRule room(String room, String... known) {
        String[] others = Stream.of(
                        "presence",
                        "bus",
                        "telepathy",
                        "service",
                        "desktop",
                        "viewmodel",
                        "view",
                        "tray",
                        "control",
                        "demo",
                        "app")
                .filter(other -> !other.equals(room) && !Arrays.asList(known).contains(other))
                .map(other -> HOUSE + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(HOUSE + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }
}
