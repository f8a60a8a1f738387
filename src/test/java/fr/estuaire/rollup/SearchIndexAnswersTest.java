package fr.estuaire.rollup;

import static fr.estuaire.rollup.Flux.unFlux;
import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.rollup.catalogue.Autour;
import fr.estuaire.rollup.catalogue.CatalogueFilter;
import fr.estuaire.rollup.catalogue.SearchIndexing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the index answers where it could differ from the database, and the order that is its own. */
@EstuaireTest
@Import({LivraisonFixture.class, Moteurs.class})
class SearchIndexAnswersTest {
    private static final String ONE = "bretagne";

    @Autowired
    Moteurs moteurs;

    @Autowired
    SearchIndexing indexing;

    @Autowired
    Rollup rollup;

    @Autowired
    LivraisonFixture livraisons;

    @BeforeEach
    @AfterEach
    void forget() {
        livraisons.forget(ONE);
    }

    @Test
    void putsWordsOfTheTitleFirstThenWholeWords() {
        livraisons.deliver(
                ONE,
                unFlux().avec("B1", "Menuiserie zzphareologie")
                        .avecXml(Flux.formation("B2", "Menuiserie")
                                .replaceFirst(
                                        "<objectif-formation>",
                                        "<objectif-formation>Zzphare zzphare zzphare, toujours le zzphare. "))
                        .avec("B4", "Zzphare et balises")
                        .avec("B3", "Construire et entretenir un zzphare breton avec méthode"));
        run();
        indexing.bringUpToDate();

        assertThat(moteurs.byIndex(words("zzphare"))).containsExactly("B4", "B3", "B1", "B2");
        assertThat(moteurs.byIndex(words("zzphare menuis"))).containsExactly("B1", "B2");
    }

    @Test
    void ordersTitlesToTheLetterAsTheDatabase() {
        List<String> titles = List.of(
                "Éclairage",
                "eclairage",
                "ECLAIRAGE",
                "Éclairage public",
                "Éclairage-public",
                "Éclairage, public",
                "L’éclairage",
                "L'éclairage",
                "Œuvre",
                "Oeuvre",
                "Oeuvres",
                "Zèbre",
                "zebre",
                "1 mot",
                "10 mots",
                "2 mots",
                "(mot)",
                "« Mot »",
                "Mot &amp; mot",
                "Mot",
                "mot ",
                "Ça",
                "Ca",
                "Straße",
                "Strasse",
                "Łódź",
                "Lodz",
                "𝒜 part");
        Flux flux = unFlux();
        for (int i = 0; i < titles.size(); i++) {
            flux.avec("T" + i, titles.get(titles.size() - 1 - i));
        }
        livraisons.deliver(ONE, flux);
        run();
        CatalogueFilter all = new CatalogueFilter("", ONE, "", "", "", null, null);

        List<String> base = moteurs.byBase(all);
        indexing.bringUpToDate();
        assertThat(moteurs.byIndex(all)).hasSize(titles.size()).isEqualTo(base);
    }

    @Test
    void agreesWithTheDatabaseOnTheEdgeOfACircle() {
        Flux flux = unFlux();
        int points = 40;
        for (int i = 0; i < points; i++) {
            // half a metre apart, around twenty kilometres north
            double latitude = 48 + Math.toDegrees(20 / 6371.0088) + (i - points / 2) * 4.5e-6;
            flux.avecXml(Flux.formation("P" + i, "Zzphare " + i)
                    .replace(
                            "<latitude>48.85</latitude>",
                            String.format(Locale.ROOT, "<latitude>%.7f</latitude>", latitude)));
        }
        livraisons.deliver(ONE, flux);
        run();
        CatalogueFilter circle = new CatalogueFilter("", ONE, "", "", "", null, null).around(new Autour(48, 2.37, 20));

        List<String> base = moteurs.byBase(circle);
        indexing.bringUpToDate();
        assertThat(moteurs.byIndex(circle)).isEqualTo(base).hasSizeBetween(10, 30);
    }

    private static CatalogueFilter words(String words) {
        return new CatalogueFilter(words, "", "", "", "", null, null);
    }

    private void run() {
        RunReport report =
                At.nation().call(() -> rollup.run("essai", Declencheur.BOUTON, List.of(ONE), ProgressListener.NONE));
        assertThat(report.territories()).allMatch(one -> one.statut() == Statut.APPLIQUEE);
    }
}
