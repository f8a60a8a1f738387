package fr.estuaire;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What the code promises about its own shape; each failure says what to do. See also {@link ModulesTest}. */
@AnalyzeClasses(packages = "fr.estuaire", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule keepsPagesInUi = noClasses()
            .that()
            .resideOutsideOfPackage("..ui..")
            .and(not(nameMatching("fr.estuaire.(Application|identity.SecurityConfiguration)")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..")
            .because("les pages vivent dans le sous-paquet « ui » de leur module : déplacez-y ce qui touche à Vaadin");

    @ArchTest
    static final ArchRule keepsTheLheoLanguageAndItsRulesPure = noClasses()
            .that()
            .resideInAnyPackage(
                    "fr.estuaire.lheo..",
                    "fr.estuaire.quality..",
                    "fr.estuaire.shared",
                    "fr.estuaire.collect.lecture..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "com.vaadin..",
                    "jakarta.persistence..",
                    "java.sql..",
                    "javax.sql..",
                    "org.hibernate..",
                    "org.springframework.jdbc..",
                    "org.springframework.data..",
                    "org.springframework.web..")
            .because(
                    "le langage Lhéo, les règles et la lecture des fichiers sont des fonctions pures : passez-leur les données dont ils ont besoin");

    @ArchTest
    static final ArchRule handsOutConnectionsInTenantAlone = noClasses()
            .that()
            .resideOutsideOfPackage("fr.estuaire.tenant..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.flywaydb..")
                    .or(nameMatching("javax.sql.DataSource"))
                    .or(nameMatching(Connection.class.getName()))
                    .or(nameMatching(DriverManager.class.getName())))
            .because(
                    "une connexion se demande par JdbcClient ou JPA, dans un espace (TenantScope) : le module tenant seul"
                            + " touche à " + DataSource.class.getSimpleName() + ", aux connexions et à Flyway");

    @ArchTest
    static final ArchRule schedulesInJobsAlone = noClasses()
            .that()
            .resideOutsideOfPackage("fr.estuaire.jobs..")
            .and(not(nameMatching("fr.estuaire.tenant.QuartzTables")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.quartz..")
            .because("un travail de nuit est un bean NationalTask : le module jobs seul parle à Quartz");

    @ArchTest
    static final ArchRule saysWhoMaySeeEachPage = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beAnnotatedWith(AnonymousAllowed.class)
            .because("une page sans règle d’accès est fermée à tous : ajoutez @RolesAllowed");

    @ArchTest
    static final ArchRule guardsEachServiceMethod = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should()
            .beAnnotatedWith(PreAuthorize.class)
            .orShould()
            .beDeclaredInClassesThat(annotatedWith(PreAuthorize.class))
            .because("un droit se vérifie deux fois, sur la page et sur le service : ajoutez @PreAuthorize");

    @ArchTest
    static final ArchRule keepsEntitiesInTheirModule = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("une entité reste dans son module : rendez un record à qui la demande");

    @ArchTest
    static final ArchRule speaksToTheTerminalInConsoleAlone = noClasses()
            .that()
            .resideOutsideOfPackage("fr.estuaire.console..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("on écrit au journal (slf4j) ; seul le module console parle au terminal");

    @ArchTest
    static final ArchRule asksTheClockForTheTime = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("l’heure vient d’un Clock reçu au constructeur, pour que les essais puissent la choisir");

    @ArchTest
    static final ArchRule receivesWhatItNeedsByTheConstructor =
            noFields().should().beAnnotatedWith(Autowired.class).because("une dépendance s’écrit dans le constructeur");

    @ArchTest
    static final ArchRule drawsPagesInsideTheirModule = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .resideInAPackage("..ui")
            .andShould()
            .bePackagePrivate()
            .because("une page appartient à son module : sous-paquet « ui », sans public")
            .allowEmptyShould(true);
}
