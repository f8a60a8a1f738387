package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.reference.TrainingPlace;
import fr.estuaire.reference.TrainingPlaces;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The places where an establishment trains follow what is on offer in the country. */
@EstuaireTest
@Import(LivraisonFixture.class)
class CatalogueTrainingPlacesTest {
    private static final String ONE = "mayotte";
    private static final String TWO = "guyane";
    /** Of these tests alone: the catalogue is shared by all. */
    private static final String SIRET = "83214567000010";

    @Autowired
    Rollup rollup;

    @Autowired
    TrainingPlaces places;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    void forget() {
        livraisons.forget(ONE);
        livraisons.forget(TWO);
    }

    @Test
    void gathersThePlacesSeenInThePublishedSessionsOfEveryTerritory() {
        livraisons.deliver(ONE, unFlux().avecXml(formation("M1", "Kawéni")).avecXml(formation("M2", "Kawéni")));
        livraisons.deliver(TWO, unFlux().avecXml(formation("G1", "Cayenne")));
        run();

        List<TrainingPlace> found = places.list(SIRET, 10);

        assertThat(found).extracting(TrainingPlace::ville).containsExactly("Kawéni", "Cayenne");
        assertThat(found.getFirst().formations()).isEqualTo(2);
        assertThat(found.getFirst().formateur()).isTrue();
        assertThat(found.getFirst().adresse()).isEqualTo("12 rue de l'Exemple");
    }

    @Test
    void forgetsAPlaceWhenTheOfferGoesOrMoves() {
        livraisons.deliver(ONE, unFlux().avecXml(formation("M1", "Kawéni")).avecXml(formation("M2", "Sada")));
        run();
        livraisons.deliver(ONE, unFlux().avecXml(formation("M1", "Dzaoudzi")));
        run();

        assertThat(places.list(SIRET, 10)).extracting(TrainingPlace::ville).containsExactly("Dzaoudzi");
    }

    private static String formation(String numero, String ville) {
        return Flux.formation(numero, "Zzpirogue " + numero)
                .replace("73282932000074", SIRET)
                .replace("<ville>Paris</ville>", "<ville>" + ville + "</ville>");
    }

    private void run() {
        At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE, TWO), ProgressListener.NONE));
    }
}
