package fr.estuaire.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.estuaire.rollup.Flux;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Past day, difference of two days, undo of a region and path of an offer, in a real browser. */
class RollupIT {
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Test
    void leadsThroughTheHistoryOfTheCatalogue() throws Exception {
        Optional<Path> chromium = Journey.findChromium();
        assumeTrue(chromium.isPresent(), "Pas de Chromium : installez le paquet « chromium » pour les parcours.");
        try (RunningEstuaire estuaire = RunningEstuaire.start();
                Journey journey = Journey.with(estuaire, chromium.get())) {
            deliver(estuaire, Flux.unFlux().avec("C1", "Liège de Corse").avec("C2", "Châtaigne"));
            deliver(estuaire, Flux.unFlux().avec("C1", "Liège abîmé").avec("C2", "Châtaigne"));
            journey.signIn("national");
            searchAPastDay(journey);
            compareTwoDays(journey);
            undo(journey);
            followTheWay(journey, estuaire);
        }
    }

    private static void deliver(RunningEstuaire estuaire, Flux flux) throws Exception {
        Path file = flux.write(estuaire.home().resolve("corse.xml"));
        assertThat(estuaire.command("deliver", "corse", file.toString())).isLessThan(2);
        assertThat(estuaire.command("rollup", "corse")).isLessThan(2);
    }

    private void searchAPastDay(Journey journey) {
        journey.go("catalogue?territoire=corse&texte=liège").sees("Liège abîmé");
        journey.go("catalogue?territoire=corse&texte=liège&jour=" + today.minusDays(1))
                .sees("ce que la nation publiait à la fin de ce jour")
                .sees("Aucune formation ne répondait à cette recherche ce jour-là.");
    }

    private void compareTwoDays(Journey journey) {
        String days = "?du=" + today.minusDays(1) + "&au=" + today;
        journey.go("difference" + days + "&territoire=corse").sees("2 ajoutées").sees("Châtaigne");
        journey.go("difference/corse/C1" + days).sees("n’était pas au catalogue");
    }

    private static void undo(Journey journey) {
        journey.go("consolidation/2")
                .click("Annuler cette consolidation pour ce territoire")
                .sees("reprend sa version d’avant")
                .type("Pourquoi cette consolidation est fausse", "L’intitulé est abîmé.")
                .click("Revenir à l’état d’avant")
                .sees("Retour au catalogue du territoire");
        journey.go("catalogue/corse/C1").sees("Liège de Corse");
        journey.go("consolidation/2").sees("Annulée").sees("L’intitulé est abîmé.");
    }

    private static void followTheWay(Journey journey, RunningEstuaire estuaire) throws Exception {
        Path out = estuaire.home().resolve("corse-export.xml.gz");
        assertThat(estuaire.command("export", "corse", "--out", out.toString())).isZero();
        assertThat(Files.size(out)).isPositive();
        journey.go("parcours/corse/C1")
                .sees("Entrée au catalogue national")
                .sees("Version 3 au catalogue national")
                .sees("Partie dans une livraison nationale");
    }
}
