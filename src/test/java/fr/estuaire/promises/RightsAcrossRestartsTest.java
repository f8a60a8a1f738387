package fr.estuaire.promises;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.Application;
import fr.estuaire.At;
import fr.estuaire.SetClock;
import fr.estuaire.TestHome;
import fr.estuaire.collect.Deliveries;
import fr.estuaire.quality.Severity;
import fr.estuaire.reference.ImportStatus;
import fr.estuaire.reference.Register;
import fr.estuaire.reference.RegisterImports;
import fr.estuaire.rollup.Declencheur;
import fr.estuaire.rollup.Flux;
import fr.estuaire.rollup.ProgressListener;
import fr.estuaire.rollup.Rollup;
import fr.estuaire.rollup.TerritoryReport;
import fr.estuaire.rules.RuleSettings;
import fr.estuaire.tenant.Space;
import fr.estuaire.tenant.TenantScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The buffer of rights through real stops and starts of the application, on one database, with clocks that jump: a right
 * that its register loses and finds again never shows in what is published, and one that is lost for good does.
 */
class RightsAcrossRestartsTest {
    private static final String ONE = "corse";
    private static final String TWO = "bretagne";
    private static final String RULE = "qualiopi-absent";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final String LEFT_OUT = String.join(
            ",",
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig",
            "org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration");

    @TempDir
    Path folder;

    private final Path home = TestHome.create();
    private final SetClock clock = new SetClock(DAY);
    private final AtomicInteger files = new AtomicInteger();

    @Test
    void showsALostRightOnlyOnceItIsLostForGood() {
        on(DAY, application -> {
            harden(application, ONE);
            register(application, true);
            assertThat(rollUp(application, ONE, 1).comptes().isolees()).isZero();
        });
        on(DAY.plusDays(1), application -> {
            register(application, false);
            assertThat(rollUp(application, ONE, 2).comptes().isolees()).isZero();
        });
        on(DAY.plusYears(10), application -> register(application, false));
        on(DAY.plusDays(2), application -> {
            register(application, true);
            assertThat(rollUp(application, ONE, 3).comptes().isolees()).isZero();
            assertThat(traces(application))
                    .as("un droit retrouvé ne laisse aucune trace")
                    .isZero();
        });
        on(DAY.plusDays(3), application -> {
            for (int day = 3; day < 6; day++) {
                clock.set(DAY.plusDays(day));
                assertThat(rollUp(application, ONE, day + 1).comptes().isolees())
                        .isZero();
                register(application, false);
            }
            assertThat(rollUp(application, ONE, 6).comptes().isolees())
                    .as("le même fichier, jugé de nouveau parce que le registre a changé")
                    .isEqualTo(6);
            assertThat(rollUp(application, ONE, 7).comptes().isolees()).isEqualTo(7);
            assertThat(rollUp(application, TWO, 1).comptes().isolees())
                    .as("la Bretagne n’a rien durci")
                    .isZero();
        });
    }

    private void on(LocalDate day, Consumer<ConfigurableApplicationContext> work) {
        clock.set(day);
        try (ConfigurableApplicationContext application = start()) {
            work.accept(application);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .initializers((GenericApplicationContext context) -> context.registerBean(
                        "clockOfTheTest", Clock.class, () -> clock, definition -> definition.setPrimary(true)))
                .run(
                        "--estuaire.home=" + home,
                        "--estuaire.database.binaries=" + Path.of("target", "mariadb-programs"),
                        "--estuaire.database.durable=false",
                        "--spring.quartz.auto-startup=false",
                        "--spring.autoconfigure.exclude=" + LEFT_OUT);
    }

    private static void harden(ConfigurableApplicationContext application, String territoire) {
        At.administrator(territoire)
                .run(() -> application
                        .getBean(RuleSettings.class)
                        .change(RULE, Severity.ISOLATING, "L’argent public demande Qualiopi."));
    }

    /** The public list of the day, with one body, certified or not. */
    private void register(ConfigurableApplicationContext application, boolean certified) {
        String list = """
                numeroDeclarationActivite;denomination;siren;siretEtablissementDeclarant;certifications.actionsDeFormation;\
                certifications.bilansDeCompetences;certifications.VAE;certifications.actionsDeFormationParApprentissage;\
                informationsDeclarees.nbStagiaires
                11754321075;"Organisme fictif";732829320;73282932000074;%s;false;false;false;%d
                """.formatted(certified, files.incrementAndGet());
        Path file = write("organismes-" + files.get() + ".csv", list);
        assertThat(At.nation()
                        .call(() -> application
                                .getBean(RegisterImports.class)
                                .run(Register.ORGANISMES, file, "organismes.csv"))
                        .statut())
                .isEqualTo(ImportStatus.APPLIQUE);
    }

    private TerritoryReport rollUp(ConfigurableApplicationContext application, String territoire, int formations) {
        Flux flux = unFlux().avec(formations, "N");
        Path file = write("flux-" + files.incrementAndGet() + ".xml", flux.xml());
        return At.nation().call(() -> {
            application.getBean(Deliveries.class).deliver(territoire, file);
            return application
                    .getBean(Rollup.class)
                    .run("essai", Declencheur.BOUTON, List.of(territoire), ProgressListener.NONE)
                    .territories()
                    .getFirst();
        });
    }

    private static long traces(ConfigurableApplicationContext application) {
        return TenantScope.call(
                Space.national(),
                () -> application
                        .getBean(JdbcClient.class)
                        .sql("SELECT (SELECT COUNT(*) FROM constat_regle WHERE regle = ?)"
                                + " + (SELECT COUNT(*) FROM isolement)"
                                + " + (SELECT COUNT(*) FROM formation_version WHERE valide_au IS NOT NULL)")
                        .param(RULE)
                        .query(Long.class)
                        .single());
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
