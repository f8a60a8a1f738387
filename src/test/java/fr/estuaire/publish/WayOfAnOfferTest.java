package fr.estuaire.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.estuaire.At;
import fr.estuaire.EstuaireTest;
import fr.estuaire.archive.Archive;
import fr.estuaire.archive.Archivee;
import fr.estuaire.archive.Origine;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.ElementPath;
import fr.estuaire.lheo.SchemaCheck;
import fr.estuaire.offer.Etat;
import fr.estuaire.offer.IncompleteOffreException;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreService;
import fr.estuaire.review.ReviewService;
import fr.estuaire.shared.Gzip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@EstuaireTest
class WayOfAnOfferTest {
    @Autowired
    OffreFixture fixture;

    @Autowired
    OffreService offres;

    @Autowired
    ReviewService review;

    @Autowired
    RegionalOutputs outputs;

    @Autowired
    Archive archive;

    @Test
    void leadsFromADraftToTheRegionalOutputOfItsTerritoryAlone() throws Exception {
        At body = fixture.body("bretagne", "73282932000561");
        String numero = fixture.offer(body, "Menuiserie navale");
        submitAndApprove(body, numero);
        At islander = fixture.body("saint-pierre-et-miquelon", "73282932000504");
        String other = fixture.offer(islander, "Pêche aux casiers");
        submitAndApprove(islander, other);

        String breton = outputOf("bretagne");

        assertThat(breton)
                .contains(numero, "Menuiserie navale", "<modalite-recrutement>9<")
                .doesNotContain(other);
        assertThat(outputOf("saint-pierre-et-miquelon"))
                .contains("Pêche aux casiers")
                .doesNotContain(numero);
    }

    @Test
    void writesAValidFileForABodyWithoutSiretNorDeclarationNumber() throws Exception {
        At body = fixture.body("nouvelle-caledonie", null);
        submitAndApprove(body, fixture.offer(body, "Guide de randonnée"));

        assertThat(outputOf("nouvelle-caledonie"))
                .contains("<SIRET>00000000000000</SIRET>", "<numero-activite>00000000000<", "1234567");
    }

    @Test
    void writesAValidFileThoughTwoOffersBearTheSameIdentifiersInside() throws Exception {
        for (Map.Entry<String, String> one : Map.of(
                        "centre-val-de-loire", "73282932000603", "grand-est", "73282932000611")
                .entrySet()) {
            String territoire = one.getKey();
            At body = fixture.body(territoire, one.getValue());
            submitAndApprove(body, offerWithReference(body, "Perliculture", "un", "un"));
            submitAndApprove(body, offerWithReference(body, "Tressage", "un", "ailleurs"));

            assertThat(outputOf(territoire))
                    .contains("Perliculture", "Tressage")
                    .containsOnlyOnce("idref=")
                    .doesNotContain("ailleurs");
        }
    }

    private String offerWithReference(At body, String intitule, String id, String idref) {
        return body.call(() -> {
            Element whole = fixture.whole(intitule);
            ElementPath contenu = ElementPath.parse("contenu-formation");
            ElementPath objectif = ElementPath.parse("objectif-formation");
            Element first = contenu.put(whole, contenu.find(whole).orElseThrow().withAttributes(Map.of("id", id)));
            return offres.create(
                    objectif.put(first, objectif.find(first).orElseThrow().withAttributes(Map.of("idref", idref))));
        });
    }

    @Test
    void keepsWhatIsPublishedUntilTheNewVersionIsApproved() throws Exception {
        At body = fixture.body("corse", "73282932000512");
        String numero = fixture.offer(body, "Première version");
        submitAndApprove(body, numero);

        body.run(() -> {
            fixture.rename(numero, "Deuxième version");
            offres.submit(numero);
        });

        assertThat(outputOf("corse")).contains("Première version").doesNotContain("Deuxième version");
    }

    @Test
    void tellsTheBodyWhyItsOfferComesBack() {
        At body = fixture.body("mayotte", "73282932000520");
        String numero = fixture.offer(body, "Couture");
        long version = body.call(() -> offres.submit(numero).version());

        At.collector("mayotte").run(() -> review.sendBack(numero, version, "Précisez le lieu de la réunion."));

        assertThat(body.call(() -> offres.get(numero)))
                .satisfies(offre -> assertThat(offre.etat()).isEqualTo(Etat.A_CORRIGER))
                .satisfies(offre -> assertThat(offre.motif()).isEqualTo("Précisez le lieu de la réunion."));
    }

    @Test
    void writesNothingWhenNothingChanged() throws Exception {
        At body = fixture.body("guyane", "73282932000538");
        submitAndApprove(body, fixture.offer(body, "Piroguier"));
        String first = outputOf("guyane");

        PublishReport second = At.nation().call(() -> outputs.publish("guyane"));

        assertThat(second.changed()).isFalse();
        assertThat(outputOf("guyane")).isEqualTo(first);
    }

    @Test
    void keepsInTheArchiveTheOutputThatAnotherOfTheDayReplaced() throws Exception {
        At body = fixture.body("la-reunion", "73282932000595");
        String numero = fixture.offer(body, "Vanille");
        submitAndApprove(body, numero);
        String first = outputOf("la-reunion");
        submitAndApprove(body, fixture.offer(body, "Géranium"));
        String second = outputOf("la-reunion");

        List<Archivee> kept = At.nation().call(() -> archive.list("la-reunion", 0, 10));

        assertThat(second).isNotEqualTo(first);
        assertThat(kept).extracting(Archivee::origine).containsExactly(Origine.SORTIE, Origine.SORTIE);
        assertThat(kept.stream().map(this::content)).containsExactly(second, first);
        assertThat(kept).extracting(Archivee::jour).containsOnly(kept.getFirst().jour());
        assertThat(At.nation()
                        .call(() ->
                                archive.find("wallis-et-futuna", kept.getFirst().cle())))
                .isEmpty();
    }

    private String content(Archivee file) {
        Path path =
                At.nation().call(() -> archive.find("la-reunion", file.cle())).orElseThrow();
        try (InputStream in = Gzip.expand(Files.newInputStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesToSubmitAnOfferWithHoles() {
        At body = fixture.body("martinique", "73282932000546");

        assertThatThrownBy(() -> body.run(() -> offres.submit(offres.create())))
                .isInstanceOf(IncompleteOffreException.class)
                .hasMessageContaining("intitulé");
    }

    @Test
    void refusesToApproveWhatChangedSinceItWasRead() {
        At body = fixture.body("guadeloupe", "73282932000553");
        String numero = fixture.offer(body, "Canne et rhum");
        long read = body.call(() -> offres.submit(numero).version());
        body.run(() -> {
            offres.takeBack(numero);
            fixture.rename(numero, "Autre chose");
            offres.submit(numero);
        });

        assertThatThrownBy(() -> At.collector("guadeloupe").run(() -> review.approve(numero, read)))
                .hasMessageContaining("a changé");
    }

    @Test
    void keepsAnEditorAwayFromTheOffersOfAnotherBody() {
        At body = fixture.body("normandie", "73282932000579");
        String numero = fixture.offer(body, "Pommes");
        At neighbour = fixture.body("normandie", "73282932000587");

        assertThatThrownBy(() -> neighbour.run(() -> offres.get(numero))).isInstanceOf(AccessDeniedException.class);
    }

    private void submitAndApprove(At body, String numero) {
        long version = body.call(() -> offres.submit(numero).version());
        At.collector(String.valueOf(body.membership().territoire())).run(() -> review.approve(numero, version));
    }

    /** Publishes a territory and returns its file, checked against the schema. */
    private String outputOf(String territoire) throws Exception {
        Sortie sortie =
                At.nation().call(() -> outputs.publish(territoire)).sortie().orElseThrow();
        Path file = At.administrator(territoire)
                .call(() -> outputs.getFile(outputs.list(0, 1).getFirst().id()));
        assertThat(sortie.formations()).isPositive();
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(SchemaCheck.document(in, 5)).isEmpty();
        }
        return Files.readString(file);
    }
}
