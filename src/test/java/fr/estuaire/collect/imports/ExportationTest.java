package fr.estuaire.collect.imports;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import fr.estuaire.At;
import fr.estuaire.Browser;
import fr.estuaire.EstuaireTest;
import fr.estuaire.ServerStatements;
import fr.estuaire.collect.lecture.OfferFormat;
import fr.estuaire.lheo.Canonique;
import fr.estuaire.lheo.Element;
import fr.estuaire.lheo.FeedLimits;
import fr.estuaire.lheo.FeedReader;
import fr.estuaire.offer.OffreFixture;
import fr.estuaire.offer.OffreQuality;
import fr.estuaire.offer.SessionsFixture;
import fr.estuaire.reference.RegistersFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("try")
@EstuaireTest
class ExportationTest {
    private static final String PREPARE = "Préparer le fichier pour EDOF";

    private static final Path EDOF = Path.of("src/test/resources/collect/lecture/edof.xml");

    @Autowired
    ApplicationContext context;

    @Autowired
    Imports imports;

    @Autowired
    Exportation exportation;

    @Autowired
    OffreFixture fixture;

    @Autowired
    SessionsFixture sessions;

    @Autowired
    OffreQuality quality;

    @Autowired
    JdbcClient jdbc;

    @Test
    void writesEachOfferOfTheBodyOnceAsItIs() {
        At body = fixture.body("bretagne", RegistersFixture.siret(750, 1));
        At neighbour = fixture.body("bretagne", RegistersFixture.siret(750, 2));
        At elsewhere = fixture.body("normandie", RegistersFixture.siret(750, 1));
        List<String> numeros = sessions.offers(body, 45, 1);
        fixture.offer(neighbour, "Voisine");
        fixture.offer(elsewhere, "Ailleurs");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        RapportExport made = body.call(() -> exportation.write(out, OfferFormat.LHEO_2_3));

        List<Element> read = new ArrayList<>();
        try (FeedReader reader = FeedReader.open(new ByteArrayInputStream(out.toByteArray()), FeedLimits.DEFAULT)) {
            reader.forEach(formation -> read.add(formation.element()));
        }
        assertThat(made.bilan().ecrites()).isEqualTo(45);
        assertThat(read)
                .extracting(formation -> formation.numero().orElse(""))
                .containsExactlyInAnyOrderElementsOf(numeros);
        for (Element formation : read) {
            String numero = formation.numero().orElseThrow();
            assertThat(Canonique.text(formation)).isEqualTo(Canonique.text(body.call(() -> quality.preview(numero))));
        }
    }

    @Test
    void asksAsMuchForTwentyOffersAsForTwo() {
        At few = fixture.body("bretagne", RegistersFixture.siret(751, 1));
        At many = fixture.body("normandie", RegistersFixture.siret(751, 2));
        sessions.offers(few, 2, 2);
        sessions.offers(many, 19, 5);

        long ofFew = statements(few);

        assertThat(statements(many)).isEqualTo(ofFew).isLessThanOrEqualTo(12);
    }

    private long statements(At at) {
        return new ServerStatements(jdbc)
                .during(() -> at.call(() -> exportation.write(OutputStream.nullOutputStream(), OfferFormat.LHEO_2_3)));
    }

    @Test
    void tellsWhichOffersEdofRefusesAndWhyAndGivesNoFile() {
        At body = fixture.body("bretagne", RegistersFixture.siret(752, 1));
        fixture.offer(fixture.body("normandie", RegistersFixture.siret(752, 1)), "Ailleurs");
        String numero = fixture.offer(body, "Vannerie en osier");

        RapportExport told = body.call(() -> exportation.examine(OfferFormat.EDOF));

        assertThat(told.isEmpty()).isTrue();
        assertThat(told.nothing()).contains("aucun fichier n’est produit");
        assertThat(told.refusees()).singleElement().satisfies(refusee -> {
            assertThat(refusee.numero()).isEqualTo(numero);
            assertThat(refusee.titre()).isEqualTo("Vannerie en osier");
            assertThat(refusee.raisons())
                    .isNotEmpty()
                    .allSatisfy(raison -> assertThat(raison).matches("\\p{Lu}.*[.!]"));
        });
    }

    @Test
    void showsTheReportBesideTheDownload() {
        At body = fixture.body("bretagne", RegistersFixture.siret(753, 1));
        fixture.offer(fixture.body("normandie", RegistersFixture.siret(753, 1)), "Ailleurs");
        fixture.offer(body, "Vannerie en osier");

        body.run(() -> {
            try (Browser browser = Browser.open(context, body)) {
                browser.go("importer");
                _click(_get(Button.class, spec -> spec.withText(PREPARE)));

                assertThat(text()).contains("Aucune de vos offres", "1 offre qu’EDOF refuserait", "Vannerie en osier");
                assertThat(text()).doesNotContain("Ailleurs");
                _assertNone(
                        Anchor.class,
                        spec -> spec.withPredicate(anchor -> anchor.getText().startsWith("Télécharger pour EDOF")));
                assertThat(_find(Anchor.class).stream().map(Anchor::getText))
                        .anyMatch(words -> words.startsWith("Télécharger en Lhéo"));
            }
        });
    }

    @Test
    void givesTheFileOfThoseThatEdofTakes() throws IOException {
        String siret = RegistersFixture.siret(755, 1);
        At body = fixture.body("bretagne", siret);
        fixture.offer(fixture.body("normandie", siret), "Ailleurs");
        fixture.offer(body, "Vannerie en osier");
        byte[] file = Files.readString(EDOF, StandardCharsets.ISO_8859_1)
                .replace("73282932000074", siret)
                .getBytes(StandardCharsets.ISO_8859_1);
        long id = body.call(
                () -> imports.receive("edof.xml", new ByteArrayInputStream(file), new Imports.Options(false, true)));
        assertThat(body.call(() -> imports.await(id, Duration.ofMinutes(2))).statut())
                .isEqualTo(Import.Statut.IMPORTE);

        RapportExport told = body.call(() -> exportation.examine(OfferFormat.EDOF));

        assertThat(told.bilan().ecrites()).isEqualTo(2);
        assertThat(told.refusees()).extracting(RapportExport.Refusee::titre).containsExactly("Vannerie en osier");
        body.run(() -> {
            try (Browser browser = Browser.open(context, body)) {
                browser.go("importer");
                _click(_get(Button.class, spec -> spec.withText(PREPARE)));
                _get(Anchor.class, spec -> spec.withText("Télécharger pour EDOF (2 offres)"));
                assertThat(text()).contains("1 offre qu’EDOF refuserait");
            }
        });
    }

    @Test
    void saysThatThereIsNothingToPrepareForABodyWithoutOffers() {
        At body = fixture.body("bretagne", RegistersFixture.siret(754, 1));
        fixture.offer(fixture.body("normandie", RegistersFixture.siret(754, 1)), "Ailleurs");

        assertThat(body.call(() -> exportation.examine(OfferFormat.EDOF)).nothing())
                .contains("Il n’y a aucune offre à exporter");
        body.run(() -> {
            try (Browser browser = Browser.open(context, body)) {
                browser.go("importer");
                _assertNone(Button.class, spec -> spec.withText(PREPARE));
            }
        });
    }

    private static String text() {
        return text(UI.getCurrent());
    }

    private static String text(Component component) {
        return component.getElement().getText() + "\n"
                + component.getChildren().map(ExportationTest::text).collect(Collectors.joining());
    }
}
