package fr.estuaire.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.lheo.Canonique;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementText;
import fr.estuaire.lheo.FormationsAuHasard;
import fr.estuaire.lheo.Samples;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreImport;
import fr.estuaire.offer.OffreImport.Absentes;
import fr.estuaire.offer.OffreImport.Change;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.reference.RegistersFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in goes out again: see docs/decisions/0014-what-a-round-trip-keeps.md. */
@EstuaireTest
@org.springframework.context.annotation.Import({OffreFixture.class, CheminEntier.class})
class RoundTripTest {
    private static final int TRIES = 30;

    /** Real files whose formations no offer can hold. */
    private static final Set<String> NOT_TAKEN = Set.of("intercarif-data-test");

    /**
     * Real files whose formations no body could submit as they are: the body has no true declaration number, an apprenticeship
     * does not say how long it lasts, a contact cannot be reached.
     */
    private static final Set<String> NOT_SUBMITTED = Set.of(
            "rco",
            "contrat_apprentissage",
            "contrat_professionnalisation",
            "wrong_code_financeur_16",
            "exemple-bts-onisep");

    /** Where bodies have a SIRET and a declaration number. */
    private static final List<String> TERRITOIRES = List.of(
            "auvergne-rhone-alpes",
            "bourgogne-franche-comte",
            "bretagne",
            "centre-val-de-loire",
            "corse",
            "grand-est",
            "guadeloupe",
            "guyane",
            "hauts-de-france",
            "ile-de-france",
            "la-reunion",
            "martinique",
            "mayotte",
            "normandie",
            "nouvelle-aquitaine",
            "occitanie",
            "pays-de-la-loire",
            "provence-alpes-cote-d-azur",
            "saint-barthelemy",
            "saint-martin",
            "saint-pierre-et-miquelon");

    @Autowired
    CheminEntier chemin;

    @Autowired
    OffreImport offreImport;

    @Autowired
    OffreQuality quality;

    @Autowired
    OffreFixture fixture;

    @Test
    void givesBackWhateverLheoAllows() {
        At one = fixture.body("bretagne", RegistersFixture.siret(710, 1));
        At two = fixture.body("normandie", RegistersFixture.siret(710, 1));
        for (int seed = 1; seed <= TRIES; seed++) {
            At body = seed % 2 == 0 ? one : two;
            Element formation = new FormationsAuHasard(new Random(seed)).formation();
            String organisme = body.membership().findOrganisme().orElseThrow();
            String numero = body.call(
                            () -> offreImport.apply(organisme, List.of(new Change(formation, null)), Absentes.GARDEES))
                    .getFirst();

            Element written = body.call(() -> quality.preview(numero));

            assertThat(ElementText.write(Canonique.of(written)))
                    .as("graine %d", seed)
                    .isEqualTo(ElementText.write(Canonique.of(formation)));
        }
    }

    @Test
    void findsNothingToChangeInWhatItGaveBack() {
        At body = fixture.body("bretagne", RegistersFixture.siret(710, 2));
        String organisme = body.membership().findOrganisme().orElseThrow();
        for (int seed = 101; seed <= 110; seed++) {
            Element formation = new FormationsAuHasard(new Random(seed)).formation();
            String numero = body.call(
                            () -> offreImport.apply(organisme, List.of(new Change(formation, null)), Absentes.GARDEES))
                    .getFirst();
            Element written = body.call(() -> quality.preview(numero));

            assertThat(body.call(() -> offreImport.examine(organisme, List.of(written), Absentes.RETIREES)))
                    .as("graine %d", seed)
                    .first()
                    .satisfies(apercu -> {
                        assertThat(apercu.nature()).isEqualTo(fr.estuaire.offer.ApercuImport.Nature.IDENTIQUE);
                        assertThat(apercu.cible()).isEqualTo(numero);
                    });
        }
    }

    @Test
    void publishesFilesOfOurOwnAsTheyCameIn() throws IOException {
        String siret = RegistersFixture.siret(711, 1);
        Element simple = FichierLheo.formation("PUB-1", "Soudage", siret, 3);
        Element whole = FichierLheo.with(
                FichierLheo.with(
                        Samples.formation(), "organisme-formation-responsable/SIRET-organisme-formation/SIRET", siret),
                // the reader would write its comma as a point, and say so
                "action/prix-total-TTC",
                "1200.50");
        for (String territoire : List.of("bretagne", "normandie")) {
            At body = fixture.body(territoire, siret);
            List<Element> formations = List.of(simple, whole);

            List<LigneImport> lines = chemin.importFile(body, "offres.xml", FichierLheo.of(simple, whole).stream());
            lines.forEach(line -> chemin.publish(territoire, String.valueOf(line.resultat())));
            Map<String, Element> read = chemin.read(territoire);

            assertThat(lines)
                    .hasSize(2)
                    .allSatisfy(line -> CheminEntier.assertSame(
                            territoire, formations.get(line.rang() - 1), read.get(String.valueOf(line.resultat()))));
        }
    }

    /**
     * Variants of one offer go to a territory each, for there they would be taken for one another. Those that no body could submit (no
     * true declaration number, a damaged record) are compared as they would be frozen; the names of these files are said here.
     */
    @Test
    void publishesTheRealFilesOfOthersAsTheyCameIn() throws IOException {
        List<Path> files = Samples.allReal();
        Set<String> frozen = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        List<String> why = new ArrayList<>();
        int published = 0;
        for (int i = 0; i < files.size(); i++) {
            String territoire = TERRITOIRES.get(i % TERRITOIRES.size());
            String name = Objects.toString(files.get(i).getFileName());
            List<Element> formations = Samples.formations(files.get(i));
            List<LigneImport> lines =
                    chemin.importFile(At.collector(territoire), name, Files.newInputStream(files.get(i)));
            for (LigneImport line : lines) {
                String numero = line.resultat();
                if (numero == null) {
                    refused.add(bare(name));
                    assertThat(line.motif()).containsAnyOf("ne peut pas être créé", "n’est pas un code");
                    continue;
                }
                Element written;
                try {
                    chemin.publish(territoire, numero);
                    written = chemin.read(territoire).get(numero);
                    published++;
                } catch (IncompleteOffreException e) {
                    frozen.add(bare(name));
                    why.add(name + " : " + e.getMessage());
                    written = At.collector(territoire)
                            .call(() -> quality.freeze(numero))
                            .element();
                }
                CheminEntier.assertSame(name + ", formation " + line.rang(), formations.get(line.rang() - 1), written);
            }
        }
        assertThat(refused).as("refusés").isEqualTo(NOT_TAKEN);
        assertThat(frozen).as("%s", why).isEqualTo(NOT_SUBMITTED);
        assertThat(published).isGreaterThanOrEqualTo(15);
    }

    private static String bare(String name) {
        return name.replaceAll("(@.*)?\\.xml$", "");
    }
}
